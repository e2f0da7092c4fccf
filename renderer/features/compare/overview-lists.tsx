import { useMemo } from 'react';
import type { ComparedUnit, Cohort, ItemPlace, VisitedUnit } from '#shared/analysis/cohort.ts';
import { meanOf, permilleOf, showMean, showShare } from '#shared/analysis/mean.ts';
import type { MissedItem } from '#shared/analysis/missed.ts';
import { oneItem } from '#shared/analysis/one-item.ts';
import { nearestLine } from '#shared/analysis/overview.ts';
import { rankingOf } from '#shared/analysis/ranking.ts';
import { staged } from '#shared/analysis/selection.ts';
import { unitGaps } from '#shared/analysis/self-gap.ts';
import { yearChanges, type ChangedUnit } from '#shared/analysis/year-changes.ts';
import { policyLineWords } from '#shared/desk/decision-line.ts';
import type { Standard } from '#shared/model/standard.ts';
import { showPoints } from '#shared/points.ts';
import { placeWord } from '#shared/scoring/rank.ts';
import { compareAddress, unitAddress, type CompareView } from './compare-address.ts';
import { NameList } from './name-list.tsx';
import { signed, signedMean } from './signed.ts';
import type { Comparison } from './use-comparison.ts';
import { useYears } from './use-rescored.ts';

const listed = 5;
/** In the two small lists beside the shapes. */
const briefly = 3;

/** 失分最多的五项. */
export function MissedList(props: { readonly missed: readonly MissedItem[]; readonly view: CompareView }) {
  const { missed, view } = props;
  const lost = missed.reduce((sum, row) => sum + row.lost, 0);
  const top = missed.slice(0, listed);
  const together = top.reduce((sum, row) => sum + row.lost, 0);
  return (
    <NameList
      name="失分项"
      label="失分最多的五项"
      note="占全部失分"
      rows={top.map((row) => ({
        key: row.place.item.id,
        name: row.place.item.text,
        to: compareAddress(view, { part: 'missed', itemId: row.place.item.id }),
        value: showShare({ count: row.lost, n: lost }),
        bar: (permilleOf({ count: row.lost, n: missed[0]?.lost ?? 1 }) ?? 0) / 10,
      }))}
      colour="lost"
      foot={lost === 0 ? '没有失分。' : `这几项占全部失分的 ${showShare({ count: together, n: lost })}，合计 ${showPoints(together)}分。`}
      more={{ to: compareAddress(view, { part: 'missed' }), word: '看失分项' }}
    />
  );
}

/** 自评高出最多. */
export function OverstatedList(props: { readonly units: readonly VisitedUnit[]; readonly view: CompareView }) {
  const { units, view } = props;
  const gaps = useMemo(() => unitGaps(units), [units]);
  const over = gaps.filter(({ gap }) => gap > 0);
  return (
    <NameList
      name="自评高出最多"
      note="自评 − 考评"
      rows={over.slice(0, listed).map(({ unit, gap }) => ({
        key: unit.unitId,
        name: unit.name,
        to: unitAddress(view, unit.unitId),
        value: signed(gap),
        bar: (gap / (over[0]?.gap ?? 1)) * 100,
      }))}
      colour="self"
      foot={`平均高出 ${showMean(meanOf(gaps.map(({ gap }) => gap)))}分（n=${String(gaps.length)}，有自评总分的）。`}
      more={{ to: compareAddress(view, { part: 'gap' }), word: '看全部' }}
    />
  );
}

/** 与去年比: who gained and who lost most really. */
export function ChangedList(props: { readonly comparison: Comparison; readonly cohort: Cohort; readonly view: CompareView }) {
  const { comparison, cohort, view } = props;
  const { past } = comparison;
  const years = useYears(comparison);
  const changes = useMemo(
    () =>
      years === null || years === undefined || past === null
        ? undefined
        : yearChanges(years.pairing, cohort.units, staged(past.units, view.stage), years.rescored),
    [years, past, cohort, view.stage],
  );
  const rows = changes?.rows ?? [];
  const shown: readonly ChangedUnit[] = rows.length <= listed ? rows : [...rows.slice(0, 3), ...rows.slice(-2)];
  return (
    <NameList
      name="与去年比"
      note="实际变化"
      rows={shown.map(({ unit, parts }) => ({ key: unit.unitId, name: unit.name, to: unitAddress(view, unit.unitId), value: signed(parts.real) }))}
      foot={
        past === null
          ? '没有更早一年的批次。'
          : changes === undefined
            ? '正在与去年比…'
            : `平均 ${signedMean(changes.parts.real)}，办法变化 ${signedMean(changes.parts.rule)}（n=${String(rows.length)}）。`
      }
      more={{ to: compareAddress(view, { part: 'change' }), word: '看年度变化' }}
    />
  );
}

/** 离线最近，待决定. */
export function NearLineList(props: { readonly units: readonly VisitedUnit[]; readonly standard: Standard }) {
  const { units, standard } = props;
  const near = useMemo(() => nearestLine(units, standard.policy), [units, standard]);
  return (
    <NameList
      name="离线最近，待决定"
      rows={near.slice(0, listed).map(({ unit, distance, line }) => ({
        key: unit.unitId,
        name: unit.name,
        to: `/decide?q=${encodeURIComponent(unit.name)}`,
        value: line === 'accept' ? signed(distance) : `${policyLineWords[line]} ${signed(distance)}`,
      }))}
      more={{ to: '/decide', word: `去决定（${String(near.length)}）` }}
      foot={near.length === 0 ? '都已决定。' : `差几分过合格线 ${showPoints(standard.policy.accept)}（整改线 ${showPoints(standard.policy.rectify)} 另注明）。`}
    />
  );
}

/** 排名: the first five, by the stage that is looked at. */
export function RankedList(props: {
  readonly all: readonly ComparedUnit[];
  readonly cohort: Cohort;
  readonly standardHash: string;
  readonly view: CompareView;
}) {
  const { all, cohort, standardHash, view } = props;
  const basis = view.stage === 'first' ? 'first' : 'standing';
  const ranked = useMemo(() => {
    const shown = new Set(cohort.units.map(({ unitId }) => unitId));
    return rankingOf(all, { basis, standardHash, section: null }).filter(({ unit }) => shown.has(unit.unitId));
  }, [all, basis, standardHash, cohort]);
  return (
    <NameList
      name="排名"
      note={`${basis === 'first' ? '初验' : '目前'}得分，${String(ranked.length)} 个单位`}
      rows={ranked.slice(0, briefly).map(({ unit, points, place, shared }) => ({
        key: unit.unitId,
        name: unit.name,
        before: place === null ? '' : placeWord({ place, shared }),
        to: unitAddress(view, unit.unitId),
        value: showPoints(points),
      }))}
      more={{ to: compareAddress(view, { part: 'ranking' }), word: '看全部名次' }}
    />
  );
}

/** 单项对照 of the item that was lost most: the units that got least. */
export function WorstItem(props: { readonly units: readonly VisitedUnit[]; readonly place: ItemPlace; readonly view: CompareView }) {
  const { units, place, view } = props;
  const { rows, full } = useMemo(() => oneItem(units, place), [units, place]);
  const judged = rows.filter(({ assessed }) => assessed !== null);
  return (
    <NameList
      name="单项对照"
      label={`单项对照：${place.item.text}`}
      note={`得满分的 ${String(full.count)}/${String(full.n)}`}
      rows={judged.slice(0, briefly).map(({ unit, assessed }) => ({
        key: unit.unitId,
        name: unit.name,
        to: `/visit/${unit.unitId}?item=${place.item.id}`,
        value: assessed === null ? '—' : showPoints(assessed),
      }))}
      more={{ to: compareAddress(view, { part: 'missed', itemId: place.item.id }), word: '看全部单位' }}
    />
  );
}
