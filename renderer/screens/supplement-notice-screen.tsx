import { useParams, useSearchParams } from 'react-router';
import { NoticePage } from '#renderer/features/completeness/notice-page.tsx';
import { useServices } from '#renderer/store/services.tsx';
import { EmptyPage } from '#renderer/ui/empty-page.tsx';
import { LinkButton } from '#renderer/ui/link-button.tsx';
import { Page } from '#renderer/ui/page.tsx';
import { useCheckedUnits } from '#renderer/hooks/use-checked-units.ts';

/** 形式审查 › the 一次性告知书 of one unit, to look at, save and print. */
export function SupplementNoticeScreen() {
  const { unitId = '' } = useParams();
  const [params] = useSearchParams();
  const back = new URLSearchParams(params);
  back.set('unit', unitId);
  const { round } = useServices();
  const units = useCheckedUnits(round);
  const unit = units?.find((one) => one.unitId === unitId);
  return (
    <Page
      title="形式审查"
      hint={unit === undefined ? '' : `${unit.name}的一次性告知书`}
      actions={<LinkButton to={`/import/check?${back.toString()}`}>返回形式审查</LinkButton>}
    >
      {units !== undefined && unit === undefined ? <EmptyPage sentence="本批次里没有这个单位。" /> : null}
      {round === undefined || unit === undefined ? null : <NoticePage round={round} unit={unit} />}
    </Page>
  );
}
