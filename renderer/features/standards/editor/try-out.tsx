import { Checkbox, InputNumber, Radio, Select } from 'antd';
import { useState } from 'react';
import { noFinding, Verdict, verdictWords, type RuleAnswer } from '#shared/model/finding.ts';
import type { Item } from '#shared/model/standard.ts';
import type { Facts } from '#shared/model/unit.ts';
import { showPoints } from '#shared/points.ts';
import { deductionsOf, type Deduction } from '#shared/scoring/deductions.ts';
import { score } from '#shared/scoring/score.ts';
import type { DraftStandard } from '#shared/standards/draft-standard.ts';
import { factsAsked } from '#shared/standards/conditions.ts';
import { Field } from './fields.tsx';
import { TryFacts } from './try-facts.tsx';

/** 试算: enter what would be found, see the points and how they are reached. Nothing of it is kept. */
export function TryOut(props: { readonly draft: DraftStandard; readonly item: Item }) {
  const { draft, item } = props;
  const [verdict, setVerdict] = useState<Verdict>('met');
  const [answers, setAnswers] = useState<Readonly<Record<string, RuleAnswer>>>({});
  const [known, setKnown] = useState<Facts>({});
  const facts: Facts = {
    kind: item.kinds?.[0] ?? draft.kinds[0] ?? 'other',
    ...(item.classes?.[0] === undefined ? {} : { unitClass: item.classes[0] }),
    ...known,
  };
  const standing = Object.fromEntries(Object.entries(answers).filter(([rule]) => item.rules[Number(rule)] !== undefined));
  const section = draft.sections.find((one) => one.items.includes(item));
  const result = score(
    { ...draft, sections: section === undefined ? [] : [{ ...section, items: [item] }] },
    { findings: { [item.id]: { ...noFinding, verdict, answers: standing } }, facts },
  ).items[0];
  const answer = (rule: number, value: RuleAnswer | null) => {
    const others = Object.fromEntries(Object.entries(answers).filter(([one]) => one !== String(rule)));
    setAnswers(value === null ? others : { ...others, [String(rule)]: value });
    if (value !== null && verdict === 'met') setVerdict('partly');
  };
  return (
    <section className="try-out" aria-label="试算">
      <h3>试算</h3>
      <Radio.Group
        aria-label="试算判定"
        optionType="button"
        size="small"
        value={verdict}
        options={Verdict.options.map((value) => ({ value, label: verdictWords[value] }))}
        onChange={(event) => setVerdict(event.target.value as Verdict)}
      />
      <div className="edit-line">
        <TryFacts asked={factsAsked(item.rules.flatMap((rule) => rule.when ?? []))} known={known} onKnown={setKnown} />
        {deductionsOf(item, facts).map((deduction) => (
          <Answer key={deduction.rule} deduction={deduction} value={standing[String(deduction.rule)]} onAnswer={(value) => answer(deduction.rule, value)} />
        ))}
      </div>
      {result === undefined ? (
        <p className="quiet">这一条不适用于所选的单位。</p>
      ) : (
        <>
          <p role="status" aria-label="试算得分">
            得 <b>{showPoints(result.points)}</b> 分{result.doubt === null ? '' : `（${result.doubt}）`}
          </p>
          <ul className="rule-words">
            {result.lines.map((line, index) => (
              <li key={index}>{line.text}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function Answer(props: { readonly deduction: Deduction; readonly value: RuleAnswer | undefined; readonly onAnswer: (value: RuleAnswer | null) => void }) {
  const { deduction, value, onAnswer } = props;
  if (deduction.input === 'toggle')
    return (
      <Checkbox checked={value === true} onChange={(event) => onAnswer(event.target.checked ? true : null)}>
        {deduction.label}
      </Checkbox>
    );
  return (
    <Field label={deduction.label}>
      {(id) => {
        if (deduction.input === 'grade')
          return (
            <Select
              id={id}
              size="small"
              allowClear
              value={typeof value === 'string' ? value : null}
              options={deduction.options.map((option) => ({ value: String(option.value), label: option.label }))}
              onChange={(letter: string | null | undefined) => onAnswer(letter ?? null)}
            />
          );
        if (deduction.input === 'parts')
          return (
            <Select<number[]>
              id={id}
              size="small"
              mode="multiple"
              placeholder="缺哪些分项"
              value={Array.isArray(value) ? value : []}
              options={deduction.options.map((option) => ({ value: Number(option.value), label: option.label }))}
              onChange={(parts) => onAnswer(parts.length === 0 ? null : parts)}
            />
          );
        return (
          <InputNumber
            controls={false}
            id={id}
            size="small"
            value={typeof value === 'number' ? value : null}
            onChange={(number: number | null) => onAnswer(number)}
          />
        );
      }}
    </Field>
  );
}
