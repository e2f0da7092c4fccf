import { Button } from 'antd';
import { useState } from 'react';
import type { VisitPhase } from '#shared/model/round.ts';
import { showPoints } from '#shared/points.ts';
import type { VisitCase } from '#renderer/store/store.ts';

/** The arithmetic from sections to the total, and for each section from its items, opened on demand. */
export function ReceiptPart(props: { readonly visit: VisitCase<VisitPhase> }) {
  const { result } = props.visit;
  const [open, setOpen] = useState(false);
  return (
    <section className="desk-part" aria-label="得分计算">
      <h3>
        得分计算{' '}
        <Button type="link" size="small" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? '收起' : '展开'}
        </Button>
      </h3>
      {open ? (
        <>
          <ol className="desk-receipt">
            {result.totalLines.map((line, index) => (
              <ReceiptLine key={index} text={line.text} effect={line.effect} />
            ))}
            <li>
              <b>考评总分</b>
              <b className="number">{showPoints(result.total)}</b>
            </li>
          </ol>
          {result.sections.map((section) => (
            <details key={section.sectionId}>
              <summary>
                {section.title} {showPoints(section.points)} / {showPoints(section.max)}
              </summary>
              <ol className="desk-receipt">
                {section.lines.map((line, index) => (
                  <ReceiptLine key={index} text={line.text} effect={line.effect} />
                ))}
              </ol>
            </details>
          ))}
        </>
      ) : null}
    </section>
  );
}

const ReceiptLine = (props: { readonly text: string; readonly effect: number }) => (
  <li>
    <span>{props.text}</span>
    <span className="number">{props.effect === 0 ? '' : `${props.effect > 0 ? '+' : '−'}${showPoints(Math.abs(props.effect))}`}</span>
  </li>
);
