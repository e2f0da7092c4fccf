import { noFinding, verdictWords } from '#shared/model/finding.ts';
import { forOthersWord } from '#shared/scoring/item-state.ts';
import { showPoints } from '#shared/points.ts';
import type { SectionScore } from '#shared/scoring/score-result.ts';
import type { Standard } from '#shared/model/standard.ts';
import { shownNumbers } from '#shared/visit/item-places.ts';
import { isReopened, type ReInspection } from './re-inspection.ts';
import type { VisitView } from '#shared/visit/visit-session.ts';

/** All items by number, coloured by verdict: one tap goes there. */
export function JumpList(props: {
  readonly standard: Standard;
  readonly view: VisitView;
  /** Of a re-inspection what it looks at. */
  readonly reInspection: ReInspection | null;
  readonly currentId: string | undefined;
  readonly onJump: (itemId: string) => void;
}) {
  const { standard, view, reInspection, currentId, onJump } = props;
  const scores = new Map(view.result.items.map((score) => [score.itemId, score]));
  const places = shownNumbers(standard);
  return (
    <nav className="jump-list" aria-label="按项号跳转">
      {standard.sections.map((section) => (
        <div key={section.id}>
          <h3>
            <span>{section.title}</span>
            <SectionPoints score={view.result.sections.find((one) => one.sectionId === section.id)} />
          </h3>
          <div className="jump-numbers">
            {section.items.map((item) => {
              const place = places.get(item.id);
              const judged = scores.get(item.id)?.judged === true;
              const verdict = (view.findings[item.id] ?? noFinding).verdict;
              const foreign = scores.get(item.id)?.forOthers === true;
              const locked = !foreign && !isReopened(reInspection, item.id);
              const words = foreign ? forOthersWord : `${judged ? (verdict === null ? '已查' : verdictWords[verdict]) : '未查'}${locked ? '，不再核查' : ''}`;
              return (
                <button
                  key={item.id}
                  type="button"
                  className={`jump jump-${foreign ? 'not-applicable' : judged ? (verdict ?? 'partly') : 'open'}${locked ? ' jump-locked' : ''}`}
                  aria-current={item.id === currentId}
                  aria-label={`到第 ${place} 项，${words}`}
                  title={`${item.text}（${words}）`}
                  onClick={() => onJump(item.id)}
                >
                  {place}
                </button>
              );
            })}
          </div>
        </div>
      ))}
    </nav>
  );
}

function SectionPoints(props: { readonly score: SectionScore | undefined }) {
  const { score } = props;
  return score === undefined ? null : (
    <span>
      {showPoints(score.points)}/{showPoints(score.max)}
    </span>
  );
}
