import { useMemo } from 'react';
import { useNavigate } from 'react-router';
import type { Cohort, ComparedUnit, ItemPlace } from '#shared/analysis/cohort.ts';
import { decidingLines } from '#shared/desk/deciding-lines.ts';
import { definitions } from '#shared/analysis/definitions.ts';
import { distribution } from '#shared/analysis/distribution.ts';
import { mostMissed } from '#shared/analysis/missed.ts';
import { sectionRates } from '#shared/analysis/section-rates.ts';
import { stageWords } from '#shared/analysis/selection.ts';
import type { Standard } from '#shared/model/standard.ts';
import { showPoints, toPoints } from '#shared/points.ts';
import { chartTable } from '#renderer/charts/chart-about.ts';
import type { DistributionBar } from '#renderer/charts/distribution-chart.tsx';
import { ChartPlace, DistributionChart } from '#renderer/charts/lazy-charts.tsx';
import { useServices } from '#renderer/store/services.tsx';
import { compareAddress, type CompareView } from './compare-address.ts';
import { useCompareReach } from './compare-reach.ts';
import { groupWord } from './group-axis.ts';
import { HeatTable } from './heat-table.tsx';
import { FigureRow } from './overview-figures.tsx';
import { ChangedList, MissedList, NearLineList, OverstatedList, RankedList, WorstItem } from './overview-lists.tsx';
import type { Comparison } from './use-comparison.ts';

const binWidth = 500;

/** 总览: the round on one screen: figures with target and last year, the totals with the lines that decide, towns by sections, and the names behind. */
export function OverviewPart(props: {
  readonly comparison: Comparison;
  /** All units of the round: places are among them. */
  readonly all: readonly ComparedUnit[];
  readonly units: readonly ComparedUnit[];
  readonly cohort: Cohort;
  readonly standard: Standard;
  readonly places: readonly ItemPlace[];
  readonly view: CompareView;
}) {
  const { comparison, all, units, cohort, standard, places, view } = props;
  const missed = useMemo(() => mostMissed(cohort.units, places).toSorted((a, b) => b.lost - a.lost), [cohort, places]);
  const {
    axes: [axis = 'town'],
  } = useCompareReach();
  const rates = useMemo(() => sectionRates(standard, cohort.units, places, groupWord[axis]), [standard, cohort, places, axis]);
  const worst = missed[0]?.place;
  const { round } = useServices();
  return (
    <div className="overview" ref={(place) => place?.style.setProperty('--towns', String(rates.groups.length))}>
      <p className="overview-title">
        {round?.title}　总览（{stageWords[view.stage]}，{cohort.units.length} 个单位）
      </p>
      <FigureRow comparison={comparison} units={units} cohort={cohort} view={view} />
      <div className="overview-shapes">
        <Totals cohort={cohort} standard={standard} view={view} />
        <HeatTable axis={axis} rates={rates} view={view} />
        <div className="overview-pair">
          <RankedList all={all} cohort={cohort} standardHash={comparison.standardHash} view={view} />
          {worst === undefined ? null : <WorstItem units={cohort.units} place={worst} view={view} />}
        </div>
      </div>
      <div className="overview-names">
        <MissedList missed={missed} view={view} />
        <OverstatedList units={cohort.units} view={view} />
        <ChangedList comparison={comparison} cohort={cohort} view={view} />
        <NearLineList units={cohort.units} standard={standard} />
      </div>
    </div>
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
        decidingLines(standard).map(({ at }) => at),
      ),
    [cohort, standard],
  );
  const bars = bins.map((bin): DistributionBar => ({
    from: toPoints(bin.from),
    to: toPoints(bin.to),
    range: `${showPoints(bin.from)}–${showPoints(bin.to)}`,
    count: bin.count,
    zone: bin.from >= policy.accept ? 'accept' : bin.from >= policy.rectify ? 'rectify' : 'reject',
  }));
  const lines = decidingLines(standard).map((line) => ({ ...line, at: toPoints(line.at) }));
  const last = bins.length - 1;
  const toUnits = (index: number) => {
    const bin = bins[index];
    if (bin !== undefined) void navigate(compareAddress(view, { part: 'ranking', from: toPoints(bin.from), below: index === last ? null : toPoints(bin.to) }));
  };
  return (
    <section className="panel overview-totals" aria-label="考评总分">
      <ChartPlace height={132}>
        <DistributionChart
          about={{
            title: '考评总分',
            definition: definitions.distribution,
            base: `${stageWords[view.stage]}，${String(cohort.units.length)} 个单位`,
            hint: '点一柱看是哪些',
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
          fills
          onBar={toUnits}
        />
      </ChartPlace>
    </section>
  );
}
