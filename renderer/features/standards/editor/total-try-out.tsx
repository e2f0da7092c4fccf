import { InputNumber } from 'antd';
import { useState } from 'react';
import type { Facts } from '#shared/model/unit.ts';
import { showPoints, toCenti, type CentiPoints } from '#shared/points.ts';
import { recommendationWord } from '#shared/scoring/recommendation-word.ts';
import { askedOfTotal, tryTotal } from '#shared/standards/try-total.ts';
import type { DraftStandard } from '#shared/standards/draft-standard.ts';
import { Field } from './fields.tsx';
import { TryFacts } from './try-facts.tsx';

/** Points typed in a try-out, or none. */
function TryPoints(props: { readonly label: string; readonly value: CentiPoints | null; readonly onValue: (value: CentiPoints | null) => void }) {
  return (
    <Field label={props.label}>
      {(id) => (
        <InputNumber
          controls={false}
          id={id}
          size="small"
          suffix="分"
          value={props.value === null ? null : props.value / 100}
          onChange={(points: number | null) => props.onValue(points === null ? null : (toCenti(Math.round(points * 100) / 100) ?? null))}
        />
      )}
    </Field>
  );
}

/** 试算总分: enter what a unit would score and what is known of it, see total, grade and recommendation with the reasons. Nothing of it is kept. */
export function TotalTryOut(props: { readonly draft: DraftStandard }) {
  const { draft } = props;
  const [own, setOwn] = useState<CentiPoints | null>(null);
  const [mean, setMean] = useState<CentiPoints | null>(null);
  const [known, setKnown] = useState<Facts>({});
  const result = own === null ? null : tryTotal(draft, { own, mean, facts: known });
  return (
    <section className="try-out" aria-label="试算总分">
      <h3>试算总分</h3>
      <div className="edit-line">
        <TryPoints label="按条目得分" value={own} onValue={setOwn} />
        {draft.rollUp === undefined ? null : <TryPoints label="所属单位平均分" value={mean} onValue={setMean} />}
        <TryFacts asked={askedOfTotal(draft)} known={known} onKnown={setKnown} />
      </div>
      {result === null ? (
        <p className="quiet">填一个得分，看总分、等次和建议。</p>
      ) : (
        <>
          <p role="status" aria-label="试算结论">
            总分 <b>{showPoints(result.total)}</b> 分，等次：<b>{result.grade ?? '没有'}</b>，建议：<b>{recommendationWord(result)}</b>
          </p>
          <ul className="rule-words">
            {[...result.totalLines.slice(1).map(({ text }) => text), ...result.reasons].map((text, index) => (
              <li key={index}>{text}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
