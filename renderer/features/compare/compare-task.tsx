import { Alert, Checkbox } from 'antd';
import { useMemo } from 'react';
import { Link } from 'react-router';
import { cohortOf, itemPlaces, type Cohort, type ComparedUnit, type ItemPlace } from '#shared/analysis/cohort.ts';
import { EmptyPage } from '#renderer/ui/empty-page.tsx';
import { LinkButton } from '#renderer/ui/link-button.tsx';
import { KindField, TownField } from '#renderer/ui/filter-fields.tsx';
import { townsOf } from '#shared/text/towns-of.ts';
import { compareAddress, compareParts, comparePartWords, useCompareView, type CompareView } from './compare-address.ts';
import { GapPart } from './gap-part.tsx';
import { GroupsPart } from './groups-part.tsx';
import { ItemPart } from './item-part.tsx';
import { MatrixPart } from './matrix-part.tsx';
import { MissedPart } from './missed-part.tsx';
import { OverviewPart } from './overview-part.tsx';
import { PairPart } from './pair-part.tsx';
import { RankingPage } from './ranking-page.tsx';
import { SectionsPart } from './sections-part.tsx';
import type { Comparison } from './use-comparison.ts';

/** 对比: one page at a time over one selection of units. */
export function CompareTask(props: { readonly comparison: Comparison; readonly unproven: ReadonlyMap<string, number> | undefined }) {
  const { units, standard, standardHash } = props.comparison;
  const [view, change] = useCompareView();
  const towns = useMemo(() => townsOf(units), [units]);
  const places = useMemo(() => itemPlaces(standard), [standard]);
  const chosen = useMemo(
    () => units.filter((unit) => (view.town === null || unit.town === view.town) && (view.unitKind === null || unit.kind === view.unitKind)),
    [units, view.town, view.unitKind],
  );
  // With nothing completed yet there would be nothing to see: then what is under way is shown, and said to be so.
  const noneCompleted = useMemo(() => cohortOf(chosen, standardHash, true).units.length === 0, [chosen, standardHash]);
  const completedOnly = view.completedOnly && !noneCompleted;
  const cohort = useMemo(() => cohortOf(chosen, standardHash, completedOnly), [chosen, standardHash, completedOnly]);
  return (
    <>
      <div className="compare-bar">
        <PageLinks view={view} />
        <CompareFilters view={view} towns={towns} onChange={change} />
      </div>
      <CohortLine cohort={cohort} />
      {view.completedOnly && noneCompleted && cohort.units.length > 0 ? (
        <Alert type="warning" showIcon title="还没有完成的核查，以下按正在进行的核查计算，没有核查到的项目暂按0分。" />
      ) : null}
      {cohort.units.length === 0 ? (
        <EmptyPage sentence="符合条件的单位还没有核查，没有可以比较的分数。" action={<LinkButton to="/visit">去核查</LinkButton>} />
      ) : (
        <PresentPage {...props} view={view} onChange={change} chosen={chosen} cohort={cohort} places={places} completedOnly={completedOnly} />
      )}
    </>
  );
}

/** The page that the address names. */
function PresentPage(props: {
  readonly comparison: Comparison;
  readonly unproven: ReadonlyMap<string, number> | undefined;
  readonly view: CompareView;
  readonly onChange: (change: Partial<CompareView>) => void;
  readonly chosen: readonly ComparedUnit[];
  readonly cohort: Cohort;
  readonly places: readonly ItemPlace[];
  readonly completedOnly: boolean;
}) {
  const { comparison, view, onChange, chosen, cohort, places, completedOnly } = props;
  const { standard, standardHash } = comparison;
  const { units } = cohort;
  switch (view.part) {
    case 'overview':
      return (
        <OverviewPart
          all={comparison.units}
          standardHash={standardHash}
          units={chosen}
          cohort={cohort}
          standard={standard}
          places={places}
          view={view}
          onChange={onChange}
        />
      );
    case 'ranking':
      return <RankingPage comparison={comparison} chosen={chosen} completedOnly={completedOnly} view={view} unproven={props.unproven} onChange={onChange} />;
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
    case 'groups':
      return (
        <>
          <GroupsPart part="town" units={chosen} standard={standard} standardHash={standardHash} completedOnly={completedOnly} view={view} />
          <GroupsPart part="kind" units={chosen} standard={standard} standardHash={standardHash} completedOnly={completedOnly} view={view} />
        </>
      );
  }
}

/** The pages of 对比 as links; filters go along. */
function PageLinks(props: { readonly view: CompareView }) {
  const { view } = props;
  return (
    <nav aria-label="对比内容" className="part-links">
      {compareParts.map((part) => (
        <Link key={part} to={compareAddress(view, { part })} aria-current={view.part === part ? 'page' : undefined}>
          {comparePartWords[part]}
        </Link>
      ))}
    </nav>
  );
}

/** The filters of 对比: they hold for every page. */
function CompareFilters(props: { readonly view: CompareView; readonly towns: readonly string[]; readonly onChange: (change: Partial<CompareView>) => void }) {
  const { view, onChange } = props;
  return (
    <div className="toolbar" role="search">
      <TownField towns={props.towns} width={160} value={view.town} onChange={(town) => onChange({ town })} />
      <KindField width={140} value={view.unitKind} onChange={(unitKind) => onChange({ unitKind })} />
      <Checkbox checked={view.completedOnly} onChange={(event) => onChange({ completedOnly: event.target.checked })}>
        只计已完成的核查
      </Checkbox>
    </div>
  );
}

/** Who is in the figures, and who is not and why. */
function CohortLine(props: { readonly cohort: Cohort }) {
  const { cohort } = props;
  const out = [
    cohort.notVisited > 0 ? `未核查 ${String(cohort.notVisited)} 个` : '',
    cohort.notCompleted > 0 ? `核查未完成 ${String(cohort.notCompleted)} 个` : '',
    cohort.otherStandard > 0 ? `用其他标准核查 ${String(cohort.otherStandard)} 个` : '',
  ].filter((part) => part !== '');
  return (
    <p className="quiet cohort-line" role="status">
      计入 {cohort.units.length} 个单位{cohort.reInspected === 0 ? '' : `（其中 ${String(cohort.reInspected)} 个已复验，除名次外都按复验结果计）`}，共{' '}
      {cohort.listed} 个{out.length === 0 ? '。' : `；未计入：${out.join('，')}。`}
    </p>
  );
}
