import { Alert } from 'antd';
import { dayOfMs } from '#shared/days/days.ts';
import { rulingBreaches } from '#shared/desk/who-may-rule.ts';
import type { Round } from '#shared/model/round.ts';
import { useServices } from '#renderer/store/services.tsx';
import { useObjections, type Objection } from './use-objections.ts';

/** What breaks the rules of who may rule and until when, by name, as it is on record now; nothing where nothing does. */
export function RulingBreaches(props: { readonly round: Round; readonly objections: readonly Objection[] }) {
  const { round, objections } = props;
  const { nowMs } = useServices();
  const breaches = rulingBreaches(
    objections.map(({ unit, ...objection }) => ({ ...objection, unitName: unit.name })),
    round.rulingDays ?? null,
    dayOfMs(nowMs()),
  );
  return breaches.length === 0 ? null : (
    <Alert
      type="warning"
      showIcon
      title={`${String(breaches.length)} 处复核不合规定`}
      description={
        <ul aria-label="不合规定的复核">
          {breaches.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      }
    />
  );
}

/** {@link RulingBreaches} of a whole round, for a page that has not read its objections. */
export function RoundBreaches(props: { readonly round: Round }) {
  const objections = useObjections(props.round);
  return objections === undefined ? <p className="loading">正在核对异议复核</p> : <RulingBreaches round={props.round} objections={objections} />;
}
