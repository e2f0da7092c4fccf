import { Alert, Button } from 'antd';
import { useMemo } from 'react';
import { Link } from 'react-router';
import { cohortOf, itemPlaces, type Cohort, type ComparedUnit, type ItemPlace } from '#shared/analysis/cohort.ts';
import { EmptyPage } from '#renderer/ui/empty-page.tsx';
import { LinkButton } from '#renderer/ui/link-button.tsx';
import { selected, staged, stageWords } from '#shared/analysis/selection.ts';
import { ChangePage } from './change-page.tsx';
import { compareAddress, comparePartWords, ledParts, useCompareView, type CompareView } from './compare-address.ts';
import { useCompareReach } from './compare-reach.ts';
import { CompareFilters } from './compare-filters.tsx';
import { GapPart } from './gap-part.tsx';
import { GroupsPage } from './groups-page.tsx';
import { HealthPart } from './health-part.tsx';
import { ItemPart } from './item-part.tsx';
import { MatrixPart } from './matrix-part.tsx';
import { MissedPart } from './missed-part.tsx';
import { OverviewPart } from './overview-part.tsx';
import { PairPart } from './pair-part.tsx';
import { ProfilePart } from './profile-part.tsx';
import { RankingPage } from './ranking-page.tsx';
import { BackCheckPart } from './back-check-part.tsx';
import { SectionsPart } from './sections-part.tsx';
import { SeverityPart } from './severity-part.tsx';
import type { Round } from '#shared/model/round.ts';
import type { Comparison } from './use-comparison.ts';

/** 对比: one page at a time over one selection of units. */
export function CompareTask(props: { readonly comparison: Comparison; readonly round: Round }) {
  const { units, standard, standardHash } = props.comparison;
  const [view, change] = useCompareView();
  const places = useMemo(() => itemPlaces(standard), [standard]);
  const all = useMemo(() => staged(units, view.stage), [units, view.stage]);
  const { county, town, system, unitKind, size, team } = view;
  const { works } = useCompareReach();
  const chosen = useMemo(() => selected(all, { county, town, system, unitKind, size, team }), [all, county, town, system, unitKind, size, team]);
  // With nothing completed yet there would be nothing to see: then what is under way is shown, and said to be so.
  const noneCompleted = useMemo(() => cohortOf(chosen, standardHash, true).units.length === 0, [chosen, standardHash]);
  const completedOnly = view.completedOnly && !noneCompleted;
  const cohort = useMemo(() => cohortOf(chosen, standardHash, completedOnly), [chosen, standardHash, completedOnly]);
  return (
    <>
      <div className="compare-bar">
        <PageLinks view={view} />
        <span className="compare-acts">
          {view.part === 'overview' ? (
            <Button size="small" onClick={() => window.print()}>
              打印一页
            </Button>
          ) : null}
          {works ? (
            <LinkButton to="/compare/year" size="small">
              年度目标
            </LinkButton>
          ) : null}
        </span>
        <CompareFilters comparison={props.comparison} view={view} onChange={change} />
        <CohortLine cohort={cohort} view={view} />
      </div>
      {view.completedOnly && noneCompleted && cohort.units.length > 0 ? (
        <Alert type="warning" showIcon title="还没有完成的核查，以下按正在进行的核查计算，没有核查到的项目暂按0分。" />
      ) : null}
      {cohort.units.length === 0 ? (
        <EmptyPage sentence="符合条件的单位还没有核查，没有可以比较的分数。" action={works ? <LinkButton to="/visit">去核查</LinkButton> : null} />
      ) : (
        <PresentPage {...props} view={view} onChange={change} all={all} chosen={chosen} cohort={cohort} places={places} completedOnly={completedOnly} />
      )}
    </>
  );
}

/** The page that the address names. */
function PresentPage(props: {
  readonly comparison: Comparison;
  readonly round: Round;
  readonly view: CompareView;
  readonly onChange: (change: Partial<CompareView>) => void;
  /** All units of the round, with the visit of the stage that is looked at. */
  readonly all: readonly ComparedUnit[];
  readonly chosen: readonly ComparedUnit[];
  readonly cohort: Cohort;
  readonly places: readonly ItemPlace[];
  readonly completedOnly: boolean;
}) {
  const { comparison, view, onChange, all, chosen, cohort, places, completedOnly } = props;
  const { standard, standardHash } = comparison;
  const { units } = cohort;
  switch (view.part) {
    case 'overview':
      return <OverviewPart comparison={comparison} all={all} units={chosen} cohort={cohort} standard={standard} places={places} view={view} />;
    case 'ranking':
      return (
        <RankingPage comparison={comparison} all={all} chosen={chosen} completedOnly={completedOnly} view={view} round={props.round} onChange={onChange} />
      );
    case 'matrix':
      return <MatrixPart units={units} places={places} view={view} onChange={onChange} />;
    case 'missed': {
      const place = places.find(({ item }) => item.id === view.itemId) ?? places[0];
      return (
        <>
          <MissedPart units={units} places={places} />
          {place === undefined ? null : (
            <ItemPart units={units} places={places} chosen={place} asked={place.item.id === view.itemId} onItem={(itemId) => onChange({ itemId })} />
          )}
        </>
      );
    }
    case 'gap':
      return <GapPart units={units} places={places} max={standard.total} />;
    case 'sections':
      return <SectionsPart units={units} standard={standard} places={places} view={view} />;
    case 'pair':
      return <PairPart units={units} places={places} standard={standard} view={view} onChange={onChange} />;
    case 'change':
      return <ChangePage comparison={comparison} cohort={cohort} view={view} />;
    case 'groups':
      return <GroupsPage units={chosen} standard={standard} standardHash={standardHash} completedOnly={completedOnly} view={view} onChange={onChange} />;
    case 'unit':
      return <ProfilePart comparison={comparison} all={all} units={units} places={places} view={view} />;
    case 'severity':
      return <SeverityPart units={chosen} standard={standard} standardHash={standardHash} view={view} onChange={onChange} />;
    case 'recheck':
      return <BackCheckPart />;
    case 'health':
      return <HealthPart />;
  }
}

/** The pages of 对比 as links; filters go along. */
function PageLinks(props: { readonly view: CompareView }) {
  const { view } = props;
  const { parts } = useCompareReach();
  return (
    <nav aria-label="对比内容" className="part-links">
      {parts
        .filter((part) => !ledParts.includes(part))
        .map((part) => (
          <Link key={part} to={compareAddress(view, { part })} aria-current={view.part === part ? 'page' : undefined}>
            {comparePartWords[part]}
          </Link>
        ))}
    </nav>
  );
}

/** Who is in the figures, and who is not and why. */
function CohortLine(props: { readonly cohort: Cohort; readonly view: CompareView }) {
  const { cohort, view } = props;
  const out = [
    cohort.notVisited > 0 ? `${view.stage === 're' ? '没有复验' : '未核查'} ${String(cohort.notVisited)}` : '',
    cohort.notCompleted > 0 ? `核查未完成 ${String(cohort.notCompleted)}` : '',
    cohort.otherStandard > 0 ? `用其他标准核查 ${String(cohort.otherStandard)}` : '',
  ].filter((part) => part !== '');
  return (
    <p className="quiet cohort-line" role="status">
      按{stageWords[view.stage]}，计入 {cohort.units.length}/{cohort.listed} 个单位
      {cohort.reInspected === 0 || view.stage !== 'standing' ? '' : `（其中 ${String(cohort.reInspected)} 个按复验）`}
      {out.length === 0 ? '。' : `；${out.join('，')}。`}
    </p>
  );
}
