import { Button } from 'antd';
import { signatureRoles } from '#shared/closing/closing.ts';
import { SignCard } from './sign-card.tsx';
import type { ClosingActs } from './use-closing-acts.ts';
import type { ClosingView } from './use-closing.ts';

/** 双方签字: both sides, on the screen or on the printed sheet. */
export function SignStep(props: { readonly view: ClosingView; readonly acts: ClosingActs; readonly readOnly: boolean; readonly onDone: () => void }) {
  const { view, acts, readOnly } = props;
  return (
    <section className="closing-sign" aria-label="双方签字">
      <div className="closing-sides">
        {signatureRoles.map((role) => (
          <SignCard key={role} role={role} view={view} acts={acts} readOnly={readOnly} />
        ))}
      </div>
      <div className="closing-turn">
        <span className="quiet">签字对应现在的核查结果和单位意见，以后有改动会在这里标出。</span>
        <Button size="large" type="primary" onClick={props.onDone}>
          看确认单
        </Button>
      </div>
    </section>
  );
}
