import { LockFilled } from '@ant-design/icons';
import { useMemo } from 'react';
import { Link } from 'react-router';
import type { CheckedUnit } from '#shared/checks/checked-units.ts';
import { dayOfMs } from '#shared/days/days.ts';
import { publishedState } from '#shared/programme/publication.ts';
import { fullestStep, pipelineOf, pipelineWords, type PipelineCount, type PipelineStep } from '#shared/rounds/pipeline.ts';
import { boardRows } from '#shared/rounds/rectify-board.ts';
import { countStages } from '#shared/rounds/round-progress.ts';
import { expectedUnits } from '#shared/rounds/round-state.ts';
import { useLive, useServices } from '#renderer/store/services.tsx';
import type { RoundView } from './use-round-state.ts';

const pages: Readonly<Record<PipelineStep, string>> = {
  apply: '/units?stage=',
  check: '/import/check?state=',
  visit: '/visit',
  decide: '/decide?show=open',
  rectify: '/decide/rectify?state=',
  reinspect: '/decide/rectify?state=',
  publish: '/decide/titles',
  name: '/decide/titles',
};

/** Where those who wait at a step are listed; where nobody waits, the whole list of the step. */
function addressOf({ step, state, waiting }: PipelineCount): string {
  const page = pages[step];
  if (page.endsWith('=')) return state === null ? page.replace(/\?.*$/u, '') : `${page}${state}`;
  return waiting === 0 ? page.replace(/\?.*$/u, '') : page;
}

/** 批次进展: the way of the round from 申报 to 命名, how many units wait at each step, and where most of them do. Each count leads to its list. */
export function PipelineStrip(props: { readonly view: RoundView; readonly checked: readonly CheckedUnit[] }) {
  const { round, units } = props.view;
  const counts = usePipeline(props.view, props.checked);
  const fullest = fullestStep(counts);
  return (
    <section className="pipeline" aria-label="批次进展">
      <ol>
        {counts.map((count) => (
          <li key={count.step} className={stepClass(count, fullest)}>
            <Link to={addressOf(count)}>
              <span className="pipeline-word">{pipelineWords[count.step]}</span>
              <span className="pipeline-waiting">
                {count.waiting === 0 ? (
                  <span className="quiet">{count.of > 0 && count.done === count.of ? '完' : '—'}</span>
                ) : (
                  <>
                    <b>{count.waiting}</b> 待办
                  </>
                )}
              </span>
              <span className="quiet">
                {count.of === 0 ? '还没有' : `${String(count.done)} / ${String(count.of)}`}
                {count.late === 0 ? null : <b className="deadline-past pipeline-late">逾期 {count.late}</b>}
              </span>
            </Link>
          </li>
        ))}
      </ol>
      <PipelineFoot view={props.view} fullest={fullest} listed={expectedUnits(units).length} />
      {round.locked ? (
        <p className="quiet">
          <LockFilled aria-hidden /> 批次已锁定
        </p>
      ) : null}
    </section>
  );
}

const stepClass = ({ step, waiting }: PipelineCount, fullest: PipelineStep | undefined): string | undefined =>
  step === fullest ? 'pipeline-fullest' : waiting === 0 ? 'pipeline-empty' : undefined;

/** What the strip does not say by itself: where most wait, who is excused, who was visited without a form. */
function PipelineFoot(props: { readonly view: RoundView; readonly fullest: PipelineStep | undefined; readonly listed: number }) {
  const { units } = props.view;
  const { excused, skipped } = countStages(units);
  const withoutForm = expectedUnits(units).filter(
    ({ submission, first, scorers }) => submission === undefined && (first !== undefined || scorers.length > 0),
  ).length;
  const words = [
    `列入批次 ${String(props.listed)} 个`,
    ...(excused === 0 ? [] : [`另免报 ${String(excused)} 个`]),
    ...(skipped === 0 ? [] : [`本轮不去 ${String(skipped)} 个`]),
    ...(withoutForm === 0 ? [] : [`没有自评表而直接核查 ${String(withoutForm)} 个`]),
    ...(props.fullest === undefined ? [] : [`等在“${pipelineWords[props.fullest]}”的最多`]),
  ];
  return <p className="quiet">{words.join('，')}</p>;
}

/** The counts of the strip, as far as they are read. */
function usePipeline(view: RoundView, checked: readonly CheckedUnit[]): readonly PipelineCount[] {
  const { round, units, unitOf } = view;
  const today = dayOfMs(useServices().nowMs());
  const rectifications = useLive((store) => store.rectifications(round.id), [round.id]);
  const shown = useLive(
    async (store) => {
      const [publication, titles] = await Promise.all([store.publication(round.id), store.titles()]);
      return { publication, named: new Set(titles.flatMap(({ roundId, givenOn, unitId }) => (roundId === round.id && givenOn !== null ? [unitId] : []))) };
    },
    [round.id],
  );
  return useMemo(
    () =>
      pipelineOf({
        units,
        checked: new Map(checked.map(({ unitId, state }) => [unitId, state])),
        board: boardRows(units, rectifications ?? [], unitOf, today),
        publishedOf: (unitId) => publishedState(shown?.publication, unitId, today),
        named: shown?.named ?? new Set(),
      }),
    [units, unitOf, checked, rectifications, shown, today],
  );
}
