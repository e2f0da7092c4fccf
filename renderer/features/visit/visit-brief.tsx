import { selfOutlook } from '#shared/desk/self-flips.ts';
import { dayOfMs } from '#shared/days/days.ts';
import { mustSeeLines } from '#shared/checks/completeness.ts';
import { unitKindWords } from '#shared/model/standard.ts';
import type { Round } from '#shared/model/round.ts';
import { plannedDay } from '#shared/model/round-plan.ts';
import { placeOfDay } from '#shared/visit/visit-plan.ts';
import { visitBrief } from '#shared/output/papers/visit-brief.ts';
import { useCheckedUnits } from '#renderer/hooks/use-checked-units.ts';
import { useSetting } from '#renderer/hooks/use-setting.ts';
import { useLive, useServices } from '#renderer/store/services.tsx';
import { EmptyPage } from '#renderer/ui/empty-page.tsx';
import { LinkButton } from '#renderer/ui/link-button.tsx';
import { PaperButtons } from '#renderer/ui/paper-buttons.tsx';
import { PaperView } from '#renderer/ui/paper-view.tsx';
import { useVisitTasks } from './use-visit-tasks.ts';
import { useVisitSheet, type VisitSheet } from './use-visit-sheet.ts';

/** 核查行前简报 of one unit as it prints, from what is known of it today. */
export function VisitBrief(props: { readonly round: Round; readonly unitId: string }) {
  const sheet = useVisitSheet(props.round, props.unitId, 'first');
  if (sheet === 'loading') return <p className="loading">正在读取单位情况</p>;
  if (sheet === 'missing')
    return <EmptyPage sentence="本批次里没有这个单位，或者它的考核标准不在这台电脑上。" action={<LinkButton to="/visit">返回任务列表</LinkButton>} />;
  return <BriefPaper round={props.round} sheet={sheet} />;
}

function BriefPaper(props: { readonly round: Round; readonly sheet: VisitSheet }) {
  const { round, sheet } = props;
  const { unit, standard, references, basis, record } = sheet;
  const today = dayOfMs(useServices().nowMs());
  const federation = useSetting('federation', 'name');
  const checked = useCheckedUnits(round);
  const plan = useLive((store) => store.plan(round.id), [round.id]);
  const tasks = useVisitTasks(round);
  if (federation === undefined || checked === undefined || plan === undefined) return <p className="loading">正在读取单位情况</p>;
  const team = plan.teams.find(({ id }) => id === plan.teamOf.get(unit.id));
  const ofDay = placeOfDay(tasks ?? [], unit.id);
  const lines = mustSeeLines(checked.find(({ unitId }) => unitId === unit.id)?.lines ?? []);
  const paper = visitBrief({
    federation,
    roundTitle: round.title,
    unitName: unit.name,
    unitWords: [unit.town, unitKindWords[unit.kind]].filter((word) => word !== '').join('，'),
    standard,
    lines: lines.map(({ found }) => found),
    references,
    selfTotal: record?.selfTotal ?? null,
    outlook: selfOutlook(standard, (itemId) => references.get(itemId)?.self ?? null, basis),
    team: team?.name ?? '',
    plannedOn: plannedDay(plan, unit),
    ...(ofDay === undefined ? {} : { ofDay }),
    today,
  });
  return (
    <>
      <PaperButtons paper={paper} />
      <div className="paper-stage">
        <PaperView paper={paper} />
      </div>
    </>
  );
}
