import { useMemo } from 'react';
import { Link, useNavigate } from 'react-router';
import type { Cohort, ComparedUnit, ItemPlace, VisitedUnit } from '#shared/analysis/cohort.ts';
import { definitions } from '#shared/analysis/definitions.ts';
import { distribution } from '#shared/analysis/distribution.ts';
import { meanOf, permilleOf, showMean, showShare } from '#shared/analysis/mean.ts';
import { mostMissed } from '#shared/analysis/missed.ts';
import { oneItem } from '#shared/analysis/one-item.ts';
import { nearestLine, overviewOf, type PolicyLine } from '#shared/analysis/overview.ts';
import { rankingOf } from '#shared/analysis/ranking.ts';
import { sectionRates } from '#shared/analysis/section-rates.ts';
import { unitGaps } from '#shared/analysis/self-gap.ts';
import type { Standard } from '#shared/model/standard.ts';
import { showPoints, toPoints, type CentiPoints } from '#shared/points.ts';
import { chartTable } from '#renderer/charts/chart-about.ts';
import type { DistributionBar } from '#renderer/charts/distribution-chart.tsx';
import { ChartPlace, DistributionChart } from '#renderer/charts/lazy-charts.tsx';
import { compareAddress, type CompareView } from './compare-address.ts';
import { HeatTable } from './heat-table.tsx';
import { NameList } from './name-list.tsx';

const binWidth = 500;
const listed = 5;
const lineWords: Readonly<Record<PolicyLine, string>> = { accept: '合格线', rectify: '整改线' };

const signed = (points: CentiPoints): string => (points > 0 ? `+${showPoints(points)}` : points < 0 ? `−${showPoints(-points)}` : '0');

/** 总览: the round on one screen: four figures, the totals with the lines that decide, towns by sections, and the names behind. */
export function OverviewPart(props: {
  /** All units of the round: places are among them. */
  readonly all: readonly ComparedUnit[];
  readonly standardHash: string;
  readonly units: readonly ComparedUnit[];
  readonly cohort: Cohort;
  readonly standard: Standard;
  readonly places: readonly ItemPlace[];
  readonly view: CompareView;
  readonly onChange: (change: Partial<CompareView>) => void;
}) {
  const { units, cohort, standard, places, view } = props;
  const figures = useMemo(() => overviewOf(units, cohort), [units, cohort]);
  const missed = useMemo(() => mostMissed(cohort.units, places).toSorted((a, b) => b.lost - a.lost), [cohort, places]);
  const gaps = useMemo(() => unitGaps(cohort.units), [cohort]);
  const near = useMemo(() => nearestLine(cohort.units, standard.policy), [cohort, standard]);
  const rates = useMemo(() => sectionRates(standard, cohort.units, places, (unit) => (unit.town === '' ? '（未填）' : unit.town)), [standard, cohort, places]);
  const worst = missed[0]?.place;
  const ranked = useMemo(() => {
    const shown = new Set(cohort.units.map(({ unitId }) => unitId));
    return rankingOf(props.all, { basis: 'first', standardHash: props.standardHash, section: null }).filter(({ unit }) => shown.has(unit.unitId));
  }, [props.all, props.standardHash, cohort]);
  const lost = missed.reduce((sum, row) => sum + row.lost, 0);
  const overstated = gaps.filter(({ gap }) => gap > 0);
  return (
    <div className="overview">
      <Figure name="建议合格率" value={showShare(figures.recommended)} of={`${String(figures.recommended.count)}/${String(figures.recommended.n)}`}>
        决定合格率 {showShare(figures.decided)}（{figures.decided.count}/{figures.decided.n}）
      </Figure>
      <Figure name="平均分 / 中位数" value={showMean(figures.mean)} of={`/ ${showMean(figures.median)}`}>
        满分{showPoints(standard.total)}，{figures.mean.n} 个单位
      </Figure>
      <Figure name="计入 / 全部单位" value={String(figures.visited.count)} of={`/ ${String(figures.visited.n)}`}>
        {showShare(figures.visited)}
      </Figure>
      <Figure name="待决定" value={String(figures.waiting)} of="个单位">
        <Link to="/decide">去决定</Link>
      </Figure>
      <Totals cohort={cohort} standard={standard} view={view} />
      <HeatTable rates={rates} view={view} />
      <NameList
        name="失分项"
        label="失分最多的五项"
        note="占全部失分"
        rows={missed.slice(0, listed).map((row) => ({
          key: row.place.item.id,
          name: row.place.item.text,
          to: compareAddress(view, { part: 'missed', itemId: row.place.item.id }),
          value: showShare({ count: row.lost, n: lost }),
          bar: (permilleOf({ count: row.lost, n: missed[0]?.lost ?? 1 }) ?? 0) / 10,
        }))}
        colour="lost"
        foot={lost === 0 ? '没有失分。' : `这几项合计失分 ${showPoints(missed.slice(0, listed).reduce((sum, row) => sum + row.lost, 0))}分。`}
      />
      <NameList
        name="排名"
        note="初验得分"
        rows={ranked.slice(0, listed).map(({ unit, points, place, shared }) => ({
          key: unit.unitId,
          name: unit.name,
          before: place === null ? '' : shared ? `并列 ${String(place)}` : String(place),
          to: `/visit/${unit.unitId}`,
          value: showPoints(points),
        }))}
        foot={`${String(ranked.length)} 个单位。`}
        more={{ to: compareAddress(view, { part: 'ranking' }), word: '看全部名次' }}
      />
      <NameList
        name="自评高出最多"
        note="自评 − 考评"
        rows={overstated.slice(0, listed).map(({ unit, gap }) => ({
          key: unit.unitId,
          name: unit.name,
          to: `/visit/${unit.unitId}`,
          value: signed(gap),
          bar: (gap / (overstated[0]?.gap ?? 1)) * 100,
        }))}
        colour="self"
        foot={`平均高出 ${showMean(meanOf(gaps.map(({ gap }) => gap)))}分，${String(gaps.length)} 个单位有自评总分。`}
      />
      <NameList
        name="离线最近，待决定"
        note="差几分过线"
        rows={near.slice(0, listed).map(({ unit, distance, line }) => ({
          key: unit.unitId,
          name: unit.name,
          to: `/decide?q=${encodeURIComponent(unit.name)}`,
          value: `${lineWords[line]} ${signed(distance)}`,
        }))}
        more={{ to: '/decide', word: '去决定' }}
        foot={near.length === 0 ? '都已决定。' : `合格线 ${showPoints(standard.policy.accept)}，整改线 ${showPoints(standard.policy.rectify)}。`}
      />
      {worst === undefined ? null : <WorstItem units={cohort.units} place={worst} view={view} />}
    </div>
  );
}

/** 单项对照 of the item that was lost most: the units that got least. */
function WorstItem(props: { readonly units: readonly VisitedUnit[]; readonly place: ItemPlace; readonly view: CompareView }) {
  const { units, place, view } = props;
  const { rows, full } = useMemo(() => oneItem(units, place), [units, place]);
  const judged = rows.filter(({ assessed }) => assessed !== null);
  return (
    <NameList
      name="单项对照"
      label={`单项对照：${place.item.text}`}
      note={`满分${showPoints(place.item.max)}`}
      rows={judged.slice(0, listed).map(({ unit, assessed }) => ({
        key: unit.unitId,
        name: unit.name,
        to: `/visit/${unit.unitId}?item=${place.item.id}`,
        value: assessed === null ? '—' : showPoints(assessed),
      }))}
      foot={`得满分的 ${String(full.count)}/${String(full.n)}。`}
      more={{ to: compareAddress(view, { part: 'missed', itemId: place.item.id }), word: '看全部单位' }}
    />
  );
}

/** One figure with what it is of. */
function Figure(props: { readonly name: string; readonly value: string; readonly of: string; readonly children: React.ReactNode }) {
  return (
    <section className="panel overview-figure" aria-label={props.name}>
      <h2>{props.name}</h2>
      <p>
        <b>{props.value}</b> {props.of}
      </p>
      <p className="quiet">{props.children}</p>
    </section>
  );
}

/** The totals with the lines that decide; a bar leads to its units. */
function Totals(props: { readonly cohort: Cohort; readonly standard: Standard; readonly view: CompareView }) {
  const { cohort, standard, view } = props;
  const navigate = useNavigate();
  const { policy } = standard;
  const bins = useMemo(
    () =>
      distribution(
        cohort.units.map(({ visit }) => visit.total),
        binWidth,
        standard.total,
      ),
    [cohort, standard],
  );
  const bars = bins.map((bin): DistributionBar => ({
    from: showPoints(bin.from),
    range: `${showPoints(bin.from)}–${showPoints(bin.to)}`,
    count: bin.count,
    zone: bin.from >= policy.accept ? 'accept' : bin.from >= policy.rectify ? 'rectify' : 'reject',
  }));
  const lines = (['rectify', 'accept'] as const).flatMap((zone) =>
    bins.some(({ from }) => from === policy[zone]) ? [{ at: showPoints(policy[zone]), word: `${lineWords[zone]} ${showPoints(policy[zone])}`, zone }] : [],
  );
  const last = bins.length - 1;
  const toUnits = (index: number) => {
    const bin = bins[index];
    if (bin !== undefined)
      void navigate(compareAddress(view, { part: 'ranking', basis: 'standing', from: toPoints(bin.from), below: index === last ? null : toPoints(bin.to) }));
  };
  return (
    <section className="panel overview-wide" aria-label="考评总分">
      <ChartPlace height={176}>
        <DistributionChart
          about={{
            title: '考评总分',
            definition: definitions.distribution,
            base: `${String(cohort.units.length)} 个单位，点一柱看是哪些单位`,
            brief: true,
            table: chartTable(bins, [
              ['从（含）', 'points', (bin) => toPoints(bin.from)],
              ['到（不含）', 'points', (bin) => toPoints(bin.to)],
              ['单位数', 'integer', (bin) => bin.count],
            ]),
          }}
          label={`考评总分分布：${bars.map((bar) => `${bar.range}分${String(bar.count)}个`).join('，')}`}
          bars={bars}
          lines={lines}
          height={176}
          onBar={toUnits}
        />
      </ChartPlace>
    </section>
  );
}
