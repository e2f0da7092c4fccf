import { Button } from 'antd';
import { meetingSides } from '#shared/closing/closing.ts';
import { SignCard } from './sign-card.tsx';
import { opinionSentence } from '#shared/output/papers/acceptance-opinion.ts';
import type { ClosingActs } from './use-closing-acts.ts';
import type { ClosingView } from '#renderer/hooks/use-closing.ts';

/** 双方签字: both sides, on the screen or on the printed sheet; below them 验收意见, where township and county accept together. */
export function SignStep(props: { readonly view: ClosingView; readonly acts: ClosingActs; readonly readOnly: boolean; readonly onDone: () => void }) {
  const { view, acts, readOnly } = props;
  return (
    <section className="closing-sign" aria-label="双方签字">
      <div className="closing-sides">
        {meetingSides.map((role) => (
          <SignCard key={role} role={role} view={view} acts={acts} readOnly={readOnly} />
        ))}
      </div>
      {view.bodies.length === 0 ? null : (
        <>
          <p className="closing-large">{opinionSentence(view.result, view.bodies)}</p>
          <div className="closing-sides">
            {view.bodies.map((role) => (
              <SignCard key={role} role={role} view={view} acts={acts} readOnly={readOnly} />
            ))}
          </div>
        </>
      )}
      <div className="closing-turn">
        <span className="quiet">签字对应现在的核查结果和单位意见，以后有改动会在这里标出。</span>
        <Button size="large" type="primary" onClick={props.onDone}>
          看确认单
        </Button>
      </div>
    </section>
  );
}
