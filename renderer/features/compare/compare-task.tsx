import { Alert, Checkbox } from 'antd';
import { useMemo } from 'react';
import { cohortOf, itemPlaces, type Cohort } from '#shared/analysis/cohort.ts';
import { rankingOf } from '#shared/analysis/ranking.ts';
import { EmptyPage } from '#renderer/ui/empty-page.tsx';
import { LinkButton } from '#renderer/ui/link-button.tsx';
import { KindField, TownField } from '#renderer/ui/filter-fields.tsx';
import { townsOf } from '#shared/text/towns-of.ts';
import { compareParts, comparePartWords, useCompareView, type ComparePart, type CompareView } from './compare-address.ts';
import { GapPart } from './gap-part.tsx';
import { GroupsPart } from './groups-part.tsx';
import { ItemPart } from './item-part.tsx';
import { MissedPart } from './missed-part.tsx';
import { RankingPart } from './ranking-part.tsx';
import { SectionsPart } from './sections-part.tsx';
import type { Comparison } from './use-comparison.ts';

/** All parts of 对比 over one selection of units. */
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
  const section = standard.sections.findIndex((one) => one.id === view.sectionId && one.max > 0);
  const ranking = useMemo(
    () => rankingOf(units, { basis: view.basis, standardHash, section: section < 0 ? null : section }),
    [units, view.basis, standardHash, section],
  );
  const ranked = useMemo(() => {
    const shown = new Set(chosen);
    return ranking.filter(({ unit, visit }) => shown.has(unit) && (visit.completedMs !== null || !completedOnly));
  }, [ranking, chosen, completedOnly]);
  const place = places.find(({ item }) => item.id === view.itemId) ?? places[0];
  const toItem = (itemId: string) => change({ itemId, part: 'item' });
  return (
    <>
      <div className="compare-bar">
        <PartLinks present={view.part} onChoose={(part) => change({ part })} />
        <CompareFilters view={view} towns={towns} onChange={(part) => change({ ...part, part: null })} />
      </div>
      <CohortLine cohort={cohort} />
      {view.completedOnly && noneCompleted && cohort.units.length > 0 ? (
        <Alert type="warning" showIcon title="还没有完成的核查，以下按正在进行的核查计算，没有核查到的项目暂按0分。" />
      ) : null}
      {cohort.units.length === 0 ? (
        <EmptyPage sentence="符合条件的单位还没有核查，没有可以比较的分数。" action={<LinkButton to="/visit">去核查</LinkButton>} />
      ) : (
        <>
          <RankingPart
            rows={ranked}
            standard={standard}
            standardHash={standardHash}
            versionOf={props.comparison.versionOf}
            view={view}
            unproven={props.unproven}
            onChange={change}
          />
          <SectionsPart units={cohort.units} standard={standard} places={places} led={view.part === 'sections'} />
          <MissedPart units={cohort.units} places={places} led={view.part === 'missed'} />
          <GapPart units={cohort.units} places={places} max={standard.total} led={view.part === 'gap'} />
          {place === undefined ? null : <ItemPart units={cohort.units} places={places} chosen={place} led={view.part === 'item'} onItem={toItem} />}
          <GroupsPart part="town" units={chosen} standard={standard} standardHash={standardHash} completedOnly={completedOnly} led={view.part === 'town'} />
          <GroupsPart part="kind" units={chosen} standard={standard} standardHash={standardHash} completedOnly={completedOnly} led={view.part === 'kind'} />
        </>
      )}
    </>
  );
}

/** The parts of the page as a row of links; the address keeps the last one. */
function PartLinks(props: { readonly present: ComparePart | null; readonly onChoose: (part: ComparePart) => void }) {
  return (
    <nav aria-label="对比内容" className="part-links">
      {compareParts.map((part) => (
        <button key={part} type="button" aria-current={props.present === part ? 'true' : undefined} onClick={() => props.onChoose(part)}>
          {comparePartWords[part]}
        </button>
      ))}
    </nav>
  );
}

/** The filters of 对比: they hold for every part of the page. */
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
