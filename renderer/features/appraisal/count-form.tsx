import { Alert, Button, Form, InputNumber } from 'antd';
import { ballotFacts, fieldsOfYear } from '#shared/facts/ballot-facts.ts';
import { factWord } from '#shared/facts/fact-words.ts';
import { toPoints, type CentiPoints } from '#shared/points.ts';
import { countBallot, type OptionWorth } from '#shared/programme/appraisal.ts';
import { changeUnit } from '#shared/record/unit-acts.ts';
import type { AppraisalRow } from '#shared/rounds/appraisal-rows.ts';
import { useUndoable } from '#renderer/hooks/use-undoable.tsx';
import { UndatedNote } from '#renderer/ui/undated-note.tsx';

type Counts = Partial<Record<(typeof ballotFacts)[number], number | null>>;

/** 计票: the counts of one unit's ballot, checked while they are typed, and what they come to. `fact` is where the points go. */
export function CountForm(props: {
  readonly row: AppraisalRow;
  readonly fact: string;
  readonly full: CentiPoints;
  readonly worth: OptionWorth;
  readonly title: string;
  /** The year of the round: of which year the ballot is. */
  readonly year: number;
}) {
  const { row, fact, full, worth, title, year } = props;
  const [form] = Form.useForm<Counts>();
  const undoable = useUndoable();
  const known: Counts = Object.fromEntries(ballotFacts.flatMap((name) => (typeof row.facts[name] === 'number' ? [[name, row.facts[name]]] : [])));
  const typed = (Form.useWatch([], form) as Counts | undefined) ?? known;
  const count = countBallot(typed, worth, full);
  const save = async (counts: Counts) => {
    const counted = countBallot(counts, worth, full);
    if (counted.kind !== 'counted') return;
    const given = { ...Object.fromEntries(ballotFacts.map((name) => [name, counts[name] ?? null])), [fact]: toPoints(counted.points) };
    await undoable([changeUnit(row.unitId, fieldsOfYear(row.allFacts, year, given))], `已记下${String(year)}年计票结果`);
  };
  return (
    <section aria-label={title}>
      <h3>
        {year}年{title}计票
      </h3>
      <UndatedNote unitId={row.unitId} facts={row.allFacts} year={year} />
      <Form<Counts> name="ballot" form={form} layout="vertical" initialValues={known} onFinish={save}>
        <div className="appraisal-counts">
          {ballotFacts.map((name) => (
            <Form.Item key={name} name={name} label={factWord(name)}>
              <InputNumber controls={false} min={0} precision={0} style={{ width: '100%' }} />
            </Form.Item>
          ))}
        </div>
        {count.kind === 'wrong' ? <Alert type="error" showIcon title={count.messages.join('')} /> : null}
        {count.kind === 'lacking' ? <p className="quiet">还缺：{count.facts.map(factWord).join('、')}</p> : null}
        {count.kind === 'counted' ? <p className="appraisal-line">{count.line}</p> : null}
        <Button type="primary" size="large" htmlType="submit" disabled={count.kind !== 'counted'}>
          记下计票结果
        </Button>
      </Form>
    </section>
  );
}
