import { ArrowLeftOutlined, UndoOutlined } from '@ant-design/icons';
import { Alert, Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { Link, useSearchParams } from 'react-router';
import { sheetWord } from '#shared/model/round.ts';
import { TotalOf } from '#renderer/ui/total-of.tsx';
import { SaveStateSign } from '#renderer/ui/save-state.tsx';
import { SheetStep } from './sheet-step.tsx';
import { SignStep } from './sign-step.tsx';
import { TalkStep } from './talk-step.tsx';
import { useClosingActs } from './use-closing-acts.ts';
import { useClosingKeys } from './use-closing-keys.ts';
import type { ClosingView } from '#renderer/hooks/use-closing.ts';

const steps = ['talk', 'sign', 'sheet'] as const;
type Step = (typeof steps)[number];

/** 末次会议 of one visit: what was found, one by one, then both signatures, then the sheet. Nothing of any other unit is on it. */
export function ClosingMeeting(props: {
  readonly view: ClosingView;
  /** The way to the next unit, at the end of the sheet. */
  readonly next: ReactNode;
}) {
  const { view } = props;
  const acts = useClosingActs(view.visit);
  const [params, setParams] = useSearchParams();
  // The address follows a moment later: a key that comes at once must meet the new place.
  const [at, setAt] = useState(() => readPlace(params));
  const { step } = at;
  const place = Math.min(at.place, view.shortfalls.length);
  const readOnly = view.round.locked;
  const go = (next: Step, nextPlace: number) => {
    setAt({ step: next, place: nextPlace });
    const phase = view.visit.phase === 're' ? { phase: 're' } : {};
    setParams({ ...phase, ...(next === 'talk' ? {} : { step: next }), ...(nextPlace === 0 ? {} : { at: String(nextPlace) }) }, { replace: true });
    window.scrollTo(0, 0);
  };
  useClosingKeys({ view, acts, place: step === 'talk' ? place : null, readOnly, onGo: (next) => go('talk', next) });
  return (
    <div className="closing">
      <ClosingHead view={view} onUndo={readOnly ? null : acts.undo} />
      <Steps view={view} step={step} onStep={(next) => go(next, 0)} />
      {readOnly ? <Alert type="info" showIcon title="本批次已锁定，末次会议记录只能查看。" /> : null}
      {view.record.completedMs === null ? (
        <Alert
          type="warning"
          showIcon
          title={`核查还没有完成，已核查 ${view.record.judged}/${view.record.asked ?? view.record.verdicts.length} 项。请先完成核查再请单位签字。`}
        />
      ) : null}
      {step === 'talk' ? (
        <TalkStep view={view} acts={acts} place={place} readOnly={readOnly} onPlace={(next) => go('talk', next)} onDone={() => go('sign', 0)} />
      ) : null}
      {step === 'sign' ? <SignStep view={view} acts={acts} readOnly={readOnly} onDone={() => go('sheet', 0)} /> : null}
      {step === 'sheet' ? <SheetStep view={view} acts={acts} readOnly={readOnly} onSignAnew={() => go('sign', 0)} next={props.next} /> : null}
    </div>
  );
}

const readPlace = (params: URLSearchParams): { readonly step: Step; readonly place: number } => ({
  step: steps.find((one) => one === params.get('step')) ?? 'talk',
  place: Math.max(0, Math.trunc(Number(params.get('at') ?? '0')) || 0),
});

function ClosingHead(props: { readonly view: ClosingView; readonly onUndo: (() => void) | null }) {
  const { unit, visit, result } = props.view;
  const back = `/visit/${encodeURIComponent(unit.id)}${visit.phase === 're' ? '?phase=re' : ''}`;
  return (
    <header className="closing-head">
      <Link to={back} className="closing-back" aria-label="返回核查清单" title="返回核查清单">
        <ArrowLeftOutlined aria-hidden />
      </Link>
      <div className="closing-unit">
        <h1>{unit.name}</h1>
        <span className="quiet">末次会议 · {sheetWord(visit.phase)}</span>
      </div>
      <div className="closing-score" role="status" aria-label="考评总分">
        <TotalOf result={result} /> 分
      </div>
      <SaveStateSign />
      {props.onUndo === null ? null : (
        <Button size="large" icon={<UndoOutlined aria-hidden />} onClick={props.onUndo}>
          撤销
        </Button>
      )}
    </header>
  );
}

function Steps(props: { readonly view: ClosingView; readonly step: Step; readonly onStep: (step: Step) => void }) {
  const { progress } = props.view;
  const outdated = Object.values(progress.signatures).includes('outdated');
  const words: Readonly<Record<Step, readonly [word: string, state: string]>> = {
    talk: ['逐条通报', progress.of === 0 ? '没有扣分' : `已回应 ${String(progress.replied)}/${String(progress.of)}`],
    sign: [
      props.view.bodies.length === 0 ? '双方签字' : '双方签字和验收意见',
      outdated ? '签字后有改动' : `已签 ${String(progress.signed)}/${String(progress.signers)}`,
    ],
    sheet: ['确认单', '预览、打印、存文件'],
  };
  return (
    <nav className="closing-steps" aria-label="会议步骤">
      {steps.map((step, index) => (
        <button key={step} type="button" aria-current={step === props.step ? 'step' : undefined} onClick={() => props.onStep(step)}>
          <b>
            {index + 1}. {words[step][0]}
          </b>
          <span>{words[step][1]}</span>
        </button>
      ))}
    </nav>
  );
}
