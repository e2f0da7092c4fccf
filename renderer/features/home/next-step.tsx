import type { CheckedUnit } from '#shared/checks/checked-units.ts';
import { nextStepOf, type NextStep } from '#shared/rounds/round-progress.ts';
import { HeldNote } from '#renderer/ui/held-note.tsx';
import { LinkButton } from '#renderer/ui/link-button.tsx';
import type { RoundView } from './use-round-state.ts';

const steps: Readonly<Record<NextStep['step'], { readonly button: string; readonly to: string; readonly sentence: (waiting: number) => string }>> = {
  import: {
    button: '导入材料',
    to: '/import',
    sentence: (waiting) => (waiting === 0 ? '本批次还没有单位。把空白自评表发给单位，收回后导入。' : `还有 ${waiting} 个单位没交材料。`),
  },
  'go-on': { button: '继续核查', to: '/visit', sentence: (waiting) => `有 ${waiting} 个单位正在核查，还没有完成。` },
  settle: { button: '去定分', to: '/visit', sentence: (waiting) => `有 ${waiting} 个单位两人都已评完，等待定分。` },
  score: { button: '继续核查', to: '/visit', sentence: (waiting) => `有 ${waiting} 个单位正在双人评分，还没有都评完。` },
  visit: { button: '开始核查', to: '/visit', sentence: (waiting) => `有 ${waiting} 个单位交了材料，等待核查。` },
  decide: { button: '作出决定', to: '/decide', sentence: (waiting) => `有 ${waiting} 个单位核查完毕，等待决定。` },
  revisit: { button: '跟进整改', to: '/decide/rectify', sentence: (waiting) => `有 ${waiting} 个单位正在整改，整改后复验。` },
  lock: { button: '锁定批次', to: '/decide', sentence: (waiting) => `${waiting} 个单位都已决定，可以锁定批次。` },
  export: { button: '导出结果', to: '/export', sentence: () => '批次已经锁定，可以导出验收结果。' },
};

/** What to do next, as one sentence and one button. */
export function NextStepPanel(props: { readonly view: RoundView; readonly checked: readonly CheckedUnit[] }) {
  const next = nextStepOf(props.view.round, props.view.units);
  const step = steps[next.step];
  const toTell = props.checked.filter(({ state }) => state === 'to-tell').length;
  // What is missing is told before anybody drives there.
  const checkFirst = next.step === 'visit' && toTell > 0;
  return (
    <>
      <HeldNote roundId={props.view.round.id} />
      <section className="panel next-step" aria-label="下一步">
        <div>
          <h2>下一步</h2>
          <p>
            {step.sentence(next.waiting)}
            {checkFirst ? `形式审查发现 ${String(toTell)} 个单位的材料要补正，先一次性告知。` : ''}
          </p>
        </div>
        <div className="page-actions">
          {next.step === 'import' ? (
            <LinkButton to="/export" size="large">
              发空白自评表
            </LinkButton>
          ) : null}
          {checkFirst ? (
            <LinkButton to="/import/check?state=to-tell" type="primary" size="large">
              去形式审查
            </LinkButton>
          ) : null}
          <LinkButton to={step.to} type={checkFirst ? 'default' : 'primary'} size="large">
            {step.button}
          </LinkButton>
        </div>
      </section>
    </>
  );
}
