import { centiOf } from '#shared/analysis/mean.ts';
import type { PeerSections } from '#shared/desk/peer-sections.ts';
import { unitKindWords, type UnitKind } from '#shared/model/standard.ts';
import { showPoints } from '#shared/points.ts';

/** Fewer peers say nothing about what is usual. */
const fewest = 5;

/** A unit's sections as bars of their full marks, each with a stroke where the peers' median is. Bars are drawn for the eye; the figures beside them say the same. */
export function SectionBars(props: { readonly peers: PeerSections; readonly kind: UnitKind }) {
  const { n, sections } = props.peers;
  const kind = unitKindWords[props.kind];
  const told = n >= fewest;
  return (
    <section className="desk-part" aria-label="各部分得分">
      <h3>
        各部分 <small>{told ? `竖线为同类单位中位（${kind}，n=${String(n)}，含本单位）` : `${kind}已完成核查的只有 ${String(n)} 个，不作比较`}</small>
      </h3>
      <ul className="section-bars">
        {sections.map(({ sectionId, title, points, max, median }) => {
          const middle = told ? centiOf(median) : undefined;
          return (
            <li key={sectionId}>
              <span>{title}</span>
              <span className="section-bar" aria-hidden>
                <i style={{ width: `${String(share(points, max))}%` }} />
                {middle === undefined ? null : <b style={{ left: `${String(share(middle, max))}%` }} />}
              </span>
              <span className="number">
                <b>{showPoints(points)}</b> / {showPoints(max)}
                {middle === undefined ? null : <span className="quiet"> 中位 {showPoints(middle)}</span>}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

const share = (points: number, max: number): number => (max <= 0 ? 0 : Math.min(100, Math.max(0, (points / max) * 100)));
