import { EditOutlined } from '@ant-design/icons';
import { Alert, Button, Descriptions, Tag } from 'antd';
import { useState, type ReactNode } from 'react';
import { joinRound } from '#shared/record/round-acts.ts';
import { isActive } from '#shared/model/lineage.ts';
import { unitKindWords } from '#shared/model/standard.ts';
import type { Unit } from '#shared/model/unit.ts';
import { unitOfMatter } from '#shared/differences/unit-matters.ts';
import type { Round } from '#shared/model/round.ts';
import { contradictionsOf } from '#shared/checks/contradictions.ts';
import { dayOfMs } from '#shared/days/days.ts';
import { LinkButton } from '#renderer/ui/link-button.tsx';
import { MattersNote } from '#renderer/ui/matters-note.tsx';
import { useLive, useServices } from '#renderer/store/services.tsx';
import { useUndoable } from '#renderer/hooks/use-undoable.tsx';
import { EditUnitDrawer } from './edit-unit-drawer.tsx';
import { LineageMenu } from './lineage-menu.tsx';
import { LineagePart } from './lineage-part.tsx';
import { UnitFacts } from './unit-facts.tsx';
import { UnitHistory } from './unit-history.tsx';
import { UnitLayers } from './unit-layers.tsx';
import { UnitNames } from './unit-names.tsx';
import { UnitRounds } from './unit-rounds.tsx';
import { UnitSubmissions } from './unit-submissions.tsx';
import { FilingDialog } from './filing-dialog.tsx';

/** All about one unit: rounds, facts with their sources, names, submissions and who changed what. */
export function UnitPage(props: {
  readonly unit: Unit;
  readonly towns: readonly string[];
  /** All units of the books. */
  readonly units: readonly Unit[];
  /** What the desk recorded of its papers in the chosen round. */
  readonly check: ReactNode;
  /** How its members and the upper union appraised it in the chosen round. */
  readonly appraisal: ReactNode;
  /** What the chosen round gives out of it: its own form with the result, its dossier. */
  readonly handOut: ReactNode;
}) {
  const { unit } = props;
  const { round } = useServices();
  const [editing, setEditing] = useState(false);
  const undoable = useUndoable();
  const matters = useLive(async (store) => (await store.matters()).filter((matter) => unitOfMatter(matter) === unit.id).length, [unit.id]) ?? 0;
  const outside = isActive(unit) && round !== undefined && !round.locked && !round.unitIds.includes(unit.id);
  return (
    <article className="unit" aria-label={unit.name}>
      <MattersNote unitId={unit.id} count={matters} />
      <section className="panel">
        <header className="unit-head">
          <h2>
            {unit.name}
            {unit.ended === undefined ? null : <Tag className="unit-ended">{unit.ended.kind === 'merged' ? '已并入其他单位' : '已注销'}</Tag>}
          </h2>
          <div className="page-actions">
            {outside ? <Button onClick={() => undoable([joinRound(round.id, [unit.id])], `已列入${round.title}`)}>列入本批次</Button> : null}
            {round === undefined ? null : <LinkButton to={`/compare?part=unit&unit=${encodeURIComponent(unit.id)}`}>和同类单位比</LinkButton>}
            {round === undefined ? null : <FilingButton round={round} unit={unit} />}
            <LineageMenu unit={unit} units={props.units} />
            <Button icon={<EditOutlined aria-hidden />} onClick={() => setEditing(true)}>
              修改单位
            </Button>
          </div>
        </header>
        <Descriptions
          size="small"
          column={{ xs: 1, md: 2, xl: 4 }}
          items={[
            { key: 'town', label: '乡镇(街道)', children: unit.town === '' ? '未填' : unit.town },
            { key: 'kind', label: '单位类型', children: unitKindWords[unit.kind] },
            { key: 'uscc', label: '工会信用代码', children: unit.uscc ?? '未填' },
            { key: 'orgUscc', label: '所在单位信用代码', children: unit.orgUscc ?? '未填' },
          ]}
        />
      </section>
      <LineagePart unit={unit} units={props.units} />
      <section className="panel">
        <h2>历次验收</h2>
        <UnitRounds unit={unit} />
      </section>
      {props.check}
      {props.appraisal}
      {round === undefined ? null : <UnitLayers round={round} unitId={unit.id} />}
      <div className="unit-columns">
        <section className="panel">
          <h2>单位情况</h2>
          {round?.unitIds.includes(unit.id) === true ? null : <UnitDoubts unit={unit} />}
          <UnitFacts unit={unit} />
        </section>
        <div className="unit-side">
          <section className="panel">
            <h2>别名</h2>
            <UnitNames unit={unit} />
          </section>
          <section className="panel">
            <h2>修改记录</h2>
            <UnitHistory unitId={unit.id} />
          </section>
        </div>
      </div>
      <section className="panel">
        <h2>自评材料</h2>
        <UnitSubmissions unit={unit} />
      </section>
      {props.handOut}
      {editing ? <EditUnitDrawer unit={unit} towns={props.towns} onClose={() => setEditing(false)} /> : null}
    </article>
  );
}

/** 免报、缓报 of one unit in the chosen round. Nothing once it has submitted, and in a locked round. */
function FilingButton(props: { readonly round: Round; readonly unit: Unit }) {
  const { round, unit } = props;
  const [open, setOpen] = useState(false);
  const submissions = useLive((store) => store.submissionsOfUnit(unit.id), [unit.id]);
  const hasSubmitted = submissions?.some(({ roundId }) => roundId === round.id) ?? true;
  if (round.locked || hasSubmitted || !round.unitIds.includes(unit.id)) return null;
  return (
    <>
      <Button onClick={() => setOpen(true)}>免报、缓报</Button>
      {open ? (
        <FilingDialog round={round} unitIds={[unit.id]} whom={unit.name} present={round.filings?.[unit.id] ?? null} onClose={() => setOpen(false)} />
      ) : null}
    </>
  );
}

/** What in a unit's facts contradicts itself or needs a look, as of today; nothing when all agrees. In a round 形式审查 says it. */
function UnitDoubts(props: { readonly unit: Unit }) {
  const { nowMs } = useServices();
  const doubts = contradictionsOf(props.unit.facts, dayOfMs(nowMs()));
  return (
    <>
      {doubts.map((doubt) => (
        <Alert key={doubt.message} className="unit-doubt" type="warning" showIcon title={doubt.message} />
      ))}
    </>
  );
}
