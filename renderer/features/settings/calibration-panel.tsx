import { useEffect, useState } from 'react';
import { calibrate, noCalibration, type Calibration } from '#shared/importing/calibration.ts';
import { useCountyExperience } from '#renderer/hooks/use-county-experience.ts';
import { useServices } from '#renderer/store/services.tsx';
import type { Store } from '#renderer/store/store.ts';
import { ExperiencePart } from './experience-part.tsx';
import { LearnedPart } from './learned-part.tsx';

/** Goes through all confirmed submissions one by one, so that the screen stays free; undefined when told to stop. */
async function calibrationOf(store: Store, isStopped: () => boolean): Promise<Calibration | undefined> {
  let sum = noCalibration;
  for (const round of await store.rounds())
    for (const { document } of await store.submissions(round.id)) {
      if (isStopped()) return undefined;
      const submission = await store.submissionDocument(document);
      if (submission !== undefined) sum = calibrate(sum, submission);
    }
  return sum;
}

const right = (all: number, wrong: number): string => `${(Math.floor(((all - wrong) / all) * 1000) / 10).toFixed(1)}%`;

function words({ sure, sureWrong, asked, askedWrong }: Calibration): string {
  if (sure + asked === 0) return '还没有确认导入的自评，没有可统计的。';
  const ofSure = sure === 0 ? '' : `说有把握的 ${String(sure)} 处，错 ${String(sureWrong)} 处，${right(sure, sureWrong)} 不用改`;
  const ofAsked = asked === 0 ? '' : `提请核对的 ${String(asked)} 处，改了 ${String(askedWrong)} 处`;
  return `${[ofSure, ofAsked].filter((part) => part !== '').join('；')}。`;
}

/** 读表把握: whether what the reader was sure of at imports proved right. */
export function CalibrationPanel() {
  const { store } = useServices();
  const county = useCountyExperience();
  const [calibration, setCalibration] = useState<Calibration>();
  useEffect(() => {
    let stopped = false;
    void calibrationOf(store, () => stopped).then((sum) => {
      if (sum !== undefined) setCalibration(sum);
    });
    return () => {
      stopped = true;
    };
  }, [store]);
  return (
    <section className="panel" aria-label="读表把握">
      <h2>读表把握</h2>
      <p>{calibration === undefined ? '正在统计…' : words(calibration)}</p>
      <p className="quiet">按确认导入的自评统计：读入时没有疑问的分数和基本情况算有把握，导入时有人改正过的算错。</p>
      {county === undefined ? null : <LearnedPart county={county} />}
      {county === undefined ? null : <ExperiencePart county={county} />}
    </section>
  );
}
