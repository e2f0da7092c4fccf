import type { CheckedUnit } from '#shared/checks/checked-units.ts';
import type { VisitTask } from '#shared/visit/visit-tasks.ts';
import type { Round } from '#shared/model/round.ts';
import { Beginning } from '#renderer/features/home/beginning.tsx';
import { FirstUsePanel } from '#renderer/features/home/first-use.tsx';
import { GroupProgressTable } from '#renderer/features/home/group-progress.tsx';
import { LoadSampleButton } from '#renderer/features/home/load-sample-button.tsx';
import { NextStepPanel } from '#renderer/features/home/next-step.tsx';
import { PipelineStrip } from '#renderer/features/home/pipeline-strip.tsx';
import { ProgrammeStrip } from '#renderer/features/home/programme-strip.tsx';
import { RecentEvents } from '#renderer/features/home/recent-events.tsx';
import { RoundFacts } from '#renderer/features/home/round-facts.tsx';
import { SampleProgress } from '#renderer/features/home/sample-progress.tsx';
import { StepsStrip } from '#renderer/features/home/steps-strip.tsx';
import { TargetStrip } from '#renderer/features/home/target-strip.tsx';
import { useRoundView } from '#renderer/features/home/use-round-state.ts';
import { useSampleLoad, type SampleLoad } from '#renderer/features/home/use-sample-load.ts';
import { VisitsToday } from '#renderer/features/home/visits-today.tsx';
import { WaitingLists } from '#renderer/features/home/waiting-lists.tsx';
import { useVisitTasks } from '#renderer/features/visit/use-visit-tasks.ts';
import { useCheckedUnits } from '#renderer/hooks/use-checked-units.ts';
import { useLive, useServices } from '#renderer/store/services.tsx';
import { Page } from '#renderer/ui/page.tsx';
import '#renderer/features/home/home.css';

/** 工作台: how far the round has come and what to do next. */
export function HomeScreen() {
  const { round } = useServices();
  const sample = useSampleLoad();
  return (
    <Page title="工作台" hint={round === undefined ? '从收材料到出结果，一步一步在这里接着做。' : <RoundFacts round={round} />}>
      {sample.share === null ? <FirstUsePanel /> : null}
      {sample.share === null ? <Home round={round} sample={sample} /> : <SampleProgress share={sample.share} />}
    </Page>
  );
}

function Home(props: { readonly round: Round | undefined; readonly sample: SampleLoad }) {
  const units = useLive(async (store) => (await store.units()).length, []);
  if (props.round === undefined) return <Beginning sample={props.sample} />;
  return (
    <>
      <RoundHome round={props.round} />
      {units === undefined ? null : (
        <section className="toolbar" aria-label="示例">
          <LoadSampleButton units={units} sample={props.sample} />
          <span className="quiet">虚构的云溪县，用来熟悉程序。</span>
        </section>
      )}
    </>
  );
}

const nothingChecked: readonly CheckedUnit[] = [];
const noTasks: readonly VisitTask[] = [];

function RoundHome(props: { readonly round: Round }) {
  const view = useRoundView(props.round);
  const checked = useCheckedUnits(props.round);
  const tasks = useVisitTasks(props.round);
  if (view === undefined) return null;
  return (
    <>
      <PipelineStrip view={view} checked={checked ?? nothingChecked} />
      <NextStepPanel view={view} checked={checked ?? nothingChecked} />
      <VisitsToday round={props.round} tasks={tasks ?? noTasks} />
      <WaitingLists view={view} checked={checked ?? nothingChecked} />
      <StepsStrip round={props.round} />
      <ProgrammeStrip roundId={props.round.id} />
      <TargetStrip />
      <div className="home-columns">
        <GroupProgressTable view={view} />
        <RecentEvents view={view} />
      </div>
    </>
  );
}
