import { Button, InputNumber, Radio } from 'antd';
import { isAnswered, noSecondAnswer, pointsByVerdict, type BackCheckForm, type SecondAnswer } from '#shared/backcheck/back-check.ts';
import { dayOfMs } from '#shared/days/days.ts';
import { Verdict, verdictWords } from '#shared/model/finding.ts';
import type { Item } from '#shared/model/standard.ts';
import { showPoints, toCenti, toPoints } from '#shared/points.ts';
import { answerAgain, completeBackCheck } from '#shared/record/back-check-acts.ts';
import { firstAnswers, type BackCheckRow } from '#shared/rounds/back-check-view.ts';
import type { BackCheckView } from '#renderer/hooks/use-back-check.ts';
import { useRecord } from '#renderer/hooks/use-record.ts';
import { useUndoable } from '#renderer/hooks/use-undoable.tsx';
import { useServices } from '#renderer/store/services.tsx';
import { OwnNote } from './own-note.tsx';

const verdictOptions = Verdict.options.map((verdict) => ({ value: verdict, label: verdictWords[verdict] }));

/** 复核表: the items asked a second time, with nothing of the first answers. Every answer is kept as soon as it is given. */
export function SecondForm(props: { readonly view: BackCheckView; readonly row: BackCheckRow; readonly form: BackCheckForm; readonly items: readonly Item[] }) {
  const { view, row, form, items } = props;
  const { round, standard, visitOf } = view;
  const { nowMs } = useServices();
  const undoable = useUndoable();
  const open = items.filter((item) => !isAnswered(form.answers[item.id] ?? noSecondAnswer));
  const visit = visitOf.get(row.unitId);
  const complete = async () => {
    if (visit === undefined) return;
    const first = firstAnswers(
      visit,
      standard,
      items.map(({ id }) => id),
    );
    await undoable(
      [completeBackCheck(round.id, row.unitId, { on: dayOfMs(nowMs()), inspectors: [...visit.inspectors], first: { ...first } })],
      `${row.name}已复核`,
    );
  };
  return (
    <section className="panel" aria-label="复核表">
      <h2>
        复核表{' '}
        <small className="quiet">{`${form.by}填写，已答 ${String(items.length - open.length)}/${String(items.length)} 项；填完以前看不到第一次的答案`}</small>
      </h2>
      <ol className="second-items">
        {items.map((item, index) => (
          <SecondItem key={item.id} view={view} unitId={row.unitId} item={item} place={index + 1} answer={form.answers[item.id] ?? noSecondAnswer} />
        ))}
      </ol>
      <div className="page-actions">
        <Button type="primary" size="large" disabled={open.length > 0 || visit === undefined || round.locked} onClick={complete}>
          填完，看对照
        </Button>
        {open.length === 0 ? null : <span className="quiet">还有 {open.length} 项没有答：判定以外，部分符合要写得分。</span>}
        {visit === undefined ? <span className="quiet">初验的记录已不在，不能对照。</span> : null}
      </div>
    </section>
  );
}

function SecondItem(props: {
  readonly view: BackCheckView;
  readonly unitId: string;
  readonly item: Item;
  readonly place: number;
  readonly answer: SecondAnswer;
}) {
  const { view, unitId, item, place, answer } = props;
  const record = useRecord();
  const { locked, id: roundId } = view.round;
  const give = (change: Partial<SecondAnswer>) => void record([answerAgain(roundId, unitId, { [item.id]: change })]);
  return (
    <li className={isAnswered(answer) ? 'second-item second-item-answered' : 'second-item'} aria-label={item.text}>
      <p className="second-text">
        {place}. {item.text} <span className="quiet">满分 {showPoints(item.max)} 分</span>
      </p>
      {item.ruleText === '' ? null : <p className="quiet second-rule">{item.ruleText}</p>}
      <div className="second-answers">
        <Radio.Group
          aria-label={`判定：${item.text}`}
          disabled={locked}
          optionType="button"
          buttonStyle="solid"
          value={answer.verdict}
          options={verdictOptions}
          onChange={({ target }) => {
            const verdict = Verdict.parse(target.value);
            give({ verdict, points: pointsByVerdict(verdict, item.max) });
          }}
        />
        <label>
          得分{' '}
          <InputNumber<number>
            controls={false}
            aria-label={`得分：${item.text}`}
            disabled={locked || answer.verdict === null || answer.verdict === 'not-applicable'}
            min={0}
            max={toPoints(item.max)}
            precision={2}
            value={answer.points === null ? null : toPoints(answer.points)}
            onChange={(value) => {
              const points = value === null ? null : (toCenti(value) ?? null);
              if (points !== answer.points) give({ points });
            }}
          />
        </label>
        <OwnNote label={`依据：${item.text}`} stored={answer.note} disabled={locked} onKeep={(note) => give({ note })} />
      </div>
    </li>
  );
}
