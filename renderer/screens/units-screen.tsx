import { ArrowLeftOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useMemo } from 'react';
import { useLocation, useNavigate, useParams } from 'react-router';
import { UnitAppraisal } from '#renderer/features/appraisal/unit-appraisal.tsx';
import { UnitCheckPanel } from '#renderer/features/completeness/unit-check-panel.tsx';
import { WriteBackUnit } from '#renderer/features/export/write-back-unit.tsx';
import type { Round } from '#shared/model/round.ts';
import type { Unit } from '#shared/model/unit.ts';
import { DossierPanel } from '#renderer/features/dossier/dossier-panel.tsx';
import { UnitPage } from '#renderer/features/units/unit-page.tsx';
import { UnitsList } from '#renderer/features/units/units-list.tsx';
import { useUnitList } from '#renderer/features/units/use-unit-rows.ts';
import { useLive, useServices } from '#renderer/store/services.tsx';
import { EmptyPage } from '#renderer/ui/empty-page.tsx';
import { LinkButton } from '#renderer/ui/link-button.tsx';
import { Page } from '#renderer/ui/page.tsx';
import '#renderer/features/export/export.css';
import '#renderer/features/units/units.css';

/** 单位: the list of units, or one of them. */
export function UnitsScreen() {
  const { unitId } = useParams();
  return unitId === undefined ? <ListScreen /> : <OneScreen unitId={unitId} />;
}

function ListScreen() {
  const list = useUnitList();
  return (
    <Page
      title="单位"
      hint="基层工会台账。点单位名称看它的情况、别名和历次验收。"
      actions={
        <>
          <LinkButton to="/units/services">三级服务</LinkButton>
          <LinkButton to="/units/problems">问题清单</LinkButton>
          <LinkButton to="/import/check">形式审查</LinkButton>
        </>
      }
    >
      {list === undefined ? null : <UnitsList list={list} />}
    </Page>
  );
}

function OneScreen(props: { readonly unitId: string }) {
  const { unitId } = props;
  const { key } = useLocation();
  const navigate = useNavigate();
  const { round } = useServices();
  const units = useLive((store) => store.units(), []);
  const unit = units?.find((one) => one.id === unitId);
  const towns = useMemo(
    () => [...new Set((units ?? []).map((one) => one.town).filter((town) => town !== ''))].sort((a, b) => a.localeCompare(b, 'zh-CN')),
    [units],
  );
  const back = () => {
    if (key === 'default') void navigate('/units');
    else void navigate(-1);
  };
  return (
    <Page
      title="单位"
      actions={
        <Button icon={<ArrowLeftOutlined aria-hidden />} onClick={back}>
          返回
        </Button>
      }
    >
      {units !== undefined && unit === undefined ? (
        <EmptyPage sentence="台账里没有这个单位，可能登记后又撤销了。" action={<LinkButton to="/units">看全部单位</LinkButton>} />
      ) : null}
      {unit === undefined ? null : (
        <UnitPage
          key={unit.id}
          unit={unit}
          units={units ?? []}
          towns={towns}
          check={round === undefined ? null : <UnitCheckPanel round={round} unitId={unit.id} />}
          handOut={round === undefined ? null : <UnitHandOut round={round} unit={unit} />}
          appraisal={round === undefined ? null : <UnitAppraisal round={round} unitId={unit.id} />}
        />
      )}
    </Page>
  );
}

/** What the round gives out of one unit. */
function UnitHandOut(props: { readonly round: Round; readonly unit: Unit }) {
  const { round, unit } = props;
  const { id, name, town } = unit;
  const units = useMemo(() => [{ unitId: id, name, town }], [id, name, town]);
  return (
    <>
      <WriteBackUnit round={round} unitId={id} />
      {round.unitIds.includes(id) ? <DossierPanel round={round} units={units} scope="" /> : null}
    </>
  );
}
