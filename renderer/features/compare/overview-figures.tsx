import { useMemo, type ReactNode } from 'react';
import { Link } from 'react-router';
import { cohortOf, type Cohort, type ComparedUnit } from '#shared/analysis/cohort.ts';
import { centiOf, showMean, showShare, type Share } from '#shared/analysis/mean.ts';
import { againstTarget, paceOf, yearFigures, type YearFigures } from '#shared/analysis/round-figures.ts';
import { selected, staged } from '#shared/analysis/selection.ts';
import { emptyYear, yearTarget, type TargetId } from '#shared/programme/year-plan.ts';
import { showDayText } from '#shared/days/day-text.ts';
import { showPoints } from '#shared/points.ts';
import { coverageOf, progressPercent } from '#shared/rounds/year-progress.ts';
import { useLive, useServices } from '#renderer/store/services.tsx';
import type { CompareView } from './compare-address.ts';
import { signed, signedNumber } from './signed.ts';
import type { Comparison } from './use-comparison.ts';

/** The targets of the round's year in percent. */
function useTargets(): Readonly<Record<TargetId, number>> {
  const { round } = useServices();
  const plans = useLive((store) => store.yearPlans(), []);
  const year = round?.year ?? 0;
  return useMemo(() => {
    const plan = plans?.find((one) => one.year === year) ?? emptyYear(year);
    const of = (id: TargetId): number => yearTarget(plan, id).percent;
    return { townships: of('townships'), homes: of('homes'), coverage: of('coverage') };
  }, [plans, year]);
}

/** What the same selection came to last year; undefined where there is none. Teams are others each year: that filter is left aside. */
function usePastFigures({ past }: Comparison, view: CompareView): YearFigures | undefined {
  const { stage, county, town, system, unitKind, size } = view;
  return useMemo(
    () =>
      past === null
        ? undefined
        : yearFigures(cohortOf(selected(staged(past.units, stage), { county, town, system, unitKind, size, team: null }), past.standardHash, true)),
    [past, stage, county, town, system, unitKind, size],
  );
}

/** The five figures at the top of 总览, each with its target or last year, and what it is of. */
export function FigureRow(props: {
  readonly comparison: Comparison;
  readonly units: readonly ComparedUnit[];
  readonly cohort: Cohort;
  readonly view: CompareView;
}) {
  const { comparison, units, cohort, view } = props;
  const { standard } = comparison;
  const targets = useTargets();
  const figures = useMemo(() => yearFigures(cohort), [cohort]);
  const past = usePastFigures(comparison, view);
  return (
    <div className="overview-figures">
      <RateFigure name="基层工会建议合格率" share={figures.homes} past={past?.homes} target={targets.homes} />
      <RateFigure name="乡镇(街道)工会建议合格率" share={figures.townships} past={past?.townships} target={targets.townships} />
      <Figure
        name="平均分 / 中位数"
        value={showMean(figures.mean)}
        of={`/ ${showMean(figures.median)}，满分${showPoints(standard.total)}`}
        n={`n=${String(figures.mean.n)}`}
      >
        {past === undefined || past.mean.n === 0 ? (
          '没有去年的'
        ) : (
          <span title={`去年 n=${String(past.mean.n)}`}>去年 {`${showMean(past.mean)} / ${showMean(past.median)}`}</span>
        )}
        {past === undefined ? null : <MeanChange now={figures} past={past} />}
      </Figure>
      <Coverage units={units} target={targets.coverage} />
      <Pace units={units} />
    </div>
  );
}

/** What mean and median gained or lost since last year. */
function MeanChange({ now, past }: { readonly now: YearFigures; readonly past: YearFigures }) {
  const [mean, before, median, medianBefore] = [now.mean, past.mean, now.median, past.median].map(centiOf);
  if (mean === undefined || before === undefined || median === undefined || medianBefore === undefined) return null;
  return (
    <b className={mean >= before ? 'overview-good' : 'overview-poor'}>
      {signed(mean - before)} / {signed(median - medianBefore)}
    </b>
  );
}

/** A share of accepted units against its target and last year. */
function RateFigure(props: { readonly name: string; readonly share: Share; readonly past: Share | undefined; readonly target: number }) {
  const { name, share, past, target } = props;
  const against = againstTarget(share, target);
  return (
    <Figure name={name} value={showShare(share)} of={`${String(share.count)}/${String(share.n)}`} n={`n=${String(share.n)}`}>
      <span>
        <Link to="/compare/year">目标 {target}%</Link>，去年 {past === undefined ? '没有' : showShare(past)}
      </span>
      {against === undefined ? null : against.missing === 0 ? (
        <b className="overview-good">达标 {signedNumber(against.permille / 10, 1)} 点</b>
      ) : (
        <b className="overview-poor">还差 {against.missing} 个</b>
      )}
    </Figure>
  );
}

/** Members among workers of the chosen units, as the register has them now. */
function Coverage(props: { readonly units: readonly ComparedUnit[]; readonly target: number }) {
  const { units, target } = props;
  const register = useLive((store) => store.units(), []);
  const progress = useMemo(() => {
    const chosen = new Set(units.map(({ unitId }) => unitId));
    return coverageOf((register ?? []).filter(({ id }) => chosen.has(id)));
  }, [register, units]);
  const percent = progressPercent(progress);
  const counted = units.length - progress.unknown;
  return (
    <Figure
      name="入会覆盖率"
      value={percent === null ? '—' : `${percent.toFixed(1)}%`}
      of={`${String(progress.reached)}/${String(progress.of)}`}
      n={`n=${String(counted)}`}
    >
      <Link to="/compare/year">目标 {target}%</Link>
      {percent === null ? null : (
        <b className={percent >= target ? 'overview-good' : 'overview-poor'}>
          {percent >= target ? '达标' : '未达'} {signedNumber(percent - target, 1)} 点
        </b>
      )}
    </Figure>
  );
}

/** How far the round is, and until when visits go. */
function Pace(props: { readonly units: readonly ComparedUnit[] }) {
  const { round } = useServices();
  const pace = useMemo(() => paceOf(props.units), [props.units]);
  const until = round?.visitUntil ?? null;
  return (
    <Figure name="初验已完成" value={String(pace.visited)} of={`/ ${String(pace.listed)}，已决定 ${String(pace.decided)}`} n={`n=${String(pace.listed)}`}>
      <span>
        <Link to="/decide">待决定 {pace.waiting}</Link>，整改中 {pace.rectifying}
      </span>
      {until === null ? null : <b title={showDayText(until)}>{showDayText(until).replace(/^\d+年/u, '')}截止</b>}
    </Figure>
  );
}

/** One figure with what it is of. */
function Figure(props: { readonly name: string; readonly value: string; readonly of: string; readonly n: string; readonly children: ReactNode }) {
  return (
    <section className="panel overview-figure" aria-label={props.name}>
      <h2>
        <span>{props.name}</span> <small>{props.n}</small>
      </h2>
      <p>
        <b className="overview-value">{props.value}</b> {props.of}
      </p>
      <p className="quiet overview-note">{props.children}</p>
    </section>
  );
}
