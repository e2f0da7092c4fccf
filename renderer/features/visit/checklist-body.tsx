import { LockOutlined } from '@ant-design/icons';
import { useMemo, useRef } from 'react';
import { noFinding } from '#shared/model/finding.ts';
import { itemsInDispute } from '#shared/differences/unit-matters.ts';
import type { Round, VisitKey } from '#shared/model/round.ts';
import { visitSubject } from '#shared/record/subject.ts';
import { noPlan } from '#shared/model/round-plan.ts';
import { useUnitMatters } from '#renderer/hooks/use-unit-matters.ts';
import { itemsOf, type Section } from '#shared/model/standard.ts';
import type { Submission } from '#shared/model/submission.ts';
import { showPoints } from '#shared/points.ts';
import { useInspector } from '#renderer/hooks/use-inspector.ts';
import { useLive } from '#renderer/store/services.tsx';
import { noEvidence } from './item-evidence.ts';
import type { EvidenceByItem } from './use-visit-evidence.ts';
import type { ChecklistActs } from './checklist-acts.ts';
import { filterWords, type ChecklistFilter } from '#shared/visit/checklist-filter.ts';
import type { ChecklistLayout } from './checklist-layout.ts';
import { shownNumbers } from '#shared/visit/item-places.ts';
import { noReference } from '#shared/visit/item-reference.ts';
import { ForeignRow } from './foreign-row.tsx';
import { HoldStill } from './hold-still.tsx';
import { ItemRow } from './item-row.tsx';
import { shapeOf, type ItemShape, type Unfolded } from './item-shape.ts';
import { LockedItem } from './locked-item.tsx';
import { isReopened, lockedWords } from './re-inspection.ts';
import { OneSteps } from './one-steps.tsx';
import { restOfSection } from '#shared/visit/visit-acts.ts';
import type { VisitSheet } from './use-visit-sheet.ts';
import type { VisitView } from '#shared/visit/visit-session.ts';

const nothingRead: Submission['facts'] = {};

/** The items by section: all that are shown, or the one that is looked at. */
export function ChecklistBody(props: {
  readonly visit: VisitKey;
  readonly sheet: VisitSheet;
  readonly view: VisitView;
  readonly filter: ChecklistFilter;
  readonly shown: readonly string[];
  readonly currentId: string | undefined;
  readonly evidence: EvidenceByItem;
  readonly round: Round;
  readonly readOnly: boolean;
  readonly acts: ChecklistActs;
  readonly onEnter: (itemId: string, shape: ItemShape, open: boolean) => void;
  readonly unfolded: Unfolded;
  /** Items that have no room to fold are to stay unfolded. */
  readonly onKeep: (itemIds: readonly string[]) => void;
  readonly layout: ChecklistLayout;
  /** Goes to an item, drawn or not. */
  readonly onGo: (itemId: string) => void;
  /** Shows every item, also those that a re-inspection does not look at. */
  readonly onAll: () => void;
}) {
  const { sheet, view, shown, currentId, readOnly, acts } = props;
  const { standard, reInspection } = sheet;
  const scores = new Map(view.result.items.map((score) => [score.itemId, score]));
  const places = useMemo(() => shownNumbers(standard), [standard]);
  const owners = useSectionOwners(props.round.id, sheet.unit.id);
  const { name } = useInspector();
  const matters = useUnitMatters(props.round.id)?.get(sheet.unit.id);
  const disputed = useMemo(
    () => itemsInDispute(matters ?? [], visitSubject(props.round.id, sheet.unit.id, props.visit.phase)),
    [matters, props.round.id, props.visit.phase, sheet.unit.id],
  );
  const one = props.layout === 'one';
  const shapeFor = (itemId: string): ItemShape => (one ? 'open' : shapeOf(props.unfolded, itemId, scores.get(itemId)?.judged === true));
  const shapes = new Map(shown.map((itemId) => [itemId, shapeFor(itemId)]));
  const visible = new Set(one ? shown.filter((itemId) => itemId === currentId) : shown);
  const sections = standard.sections.filter((section) => section.items.some((item) => visible.has(item.id)));
  const body = useRef<HTMLDivElement>(null);
  return (
    <HoldStill shapes={shapes} anchor={() => heldIn(body.current)} onNoRoom={props.onKeep}>
      <div ref={body} className={one ? 'checklist-body checklist-one' : 'checklist-body'}>
        {sections.length === 0 ? <p className="checklist-none">没有“{filterWords[props.filter]}”的项目。</p> : null}
        {sections.map((section) => (
          <div key={section.id} className="section">
            <SectionHead
              section={section}
              isReopened={(itemId) => isReopened(reInspection, itemId)}
              owner={ownerWords(owners[section.id], name)}
              view={view}
              readOnly={readOnly}
              acts={acts}
            />
            {section.items
              .filter((item) => visible.has(item.id))
              .map((item) => {
                const score = scores.get(item.id);
                const no = String(places.get(item.id) ?? item.no);
                if (score?.forOthers === true) return <ForeignRow key={item.id} item={item} no={no} current={item.id === currentId} onEnter={props.onEnter} />;
                if (score !== undefined && !isReopened(reInspection, item.id)) {
                  return (
                    <LockedItem
                      key={item.id}
                      item={item}
                      no={no}
                      finding={view.findings[item.id] ?? noFinding}
                      score={score}
                      words={lockedWords(reInspection?.first.get(item.id))}
                      current={item.id === currentId}
                      onEnter={props.onEnter}
                    />
                  );
                }
                return score === undefined ? null : (
                  <ItemRow
                    key={item.id}
                    visit={props.visit}
                    item={item}
                    no={no}
                    finding={view.findings[item.id] ?? noFinding}
                    score={score}
                    reference={sheet.references.get(item.id) ?? noReference}
                    suggestion={sheet.suggestions.get(item.id)}
                    facts={sheet.facts}
                    read={sheet.submission?.facts ?? nothingRead}
                    evidence={props.evidence.byItem[item.id] ?? noEvidence}
                    round={props.round}
                    first={reInspection?.first.get(item.id)}
                    disputed={disputed.has(item.id)}
                    current={item.id === currentId}
                    shape={shapeFor(item.id)}
                    disabled={readOnly}
                    acts={acts}
                    onEnter={props.onEnter}
                  />
                );
              })}
          </div>
        ))}
        {reInspection !== null && props.filter === 'reopened' && shown.length < itemsOf(standard).length ? (
          <button type="button" className="tool locked-rest" onClick={props.onAll}>
            <LockOutlined aria-hidden /> 其余 {itemsOf(standard).length - shown.length} 项初验已通过或已销号，不再核查。点此查看
          </button>
        ) : null}
        {one ? <OneSteps shown={shown} currentId={currentId} isJudged={(itemId) => scores.get(itemId)?.judged === true} onGo={props.onGo} /> : null}
      </div>
    </HoldStill>
  );
}

/** What of the checklist stays where it is while items open and fold: what has the focus, otherwise the item one is at, if it can be seen. */
function heldIn(body: HTMLElement | null): HTMLElement | null {
  const checklist = body?.closest<HTMLElement>('.checklist') ?? null;
  const focused = document.activeElement;
  const held =
    focused instanceof HTMLElement && checklist?.contains(focused) === true ? focused : body?.querySelector<HTMLElement>('.item[aria-current="true"]');
  if (held === null || held === undefined || held.closest('.checklist-head') !== null) return null;
  const { top, bottom } = held.getBoundingClientRect();
  return bottom > 0 && top < innerHeight ? held : null;
}

/** Who looks at a section, as its head says it; empty where it is everybody's. */
const ownerWords = (owner: string | undefined, self: string): string =>
  owner === undefined || owner === '' ? '' : owner === self ? '由我核查' : `由${owner}核查`;

function SectionHead(props: {
  readonly section: Section;
  /** Whether the visit looks at an item. */
  readonly isReopened: (itemId: string) => boolean;
  readonly owner: string;
  readonly view: VisitView;
  readonly readOnly: boolean;
  readonly acts: ChecklistActs;
}) {
  const { section, view, acts } = props;
  const score = view.result.sections.find((one) => one.sectionId === section.id);
  const judged = new Set(view.result.items.flatMap((item) => (item.judged ? [item.itemId] : [])));
  const rest = restOfSection({ items: section.items.filter(({ id }) => props.isReopened(id)) }, view.findings, (itemId) => judged.has(itemId));
  const headId = `section-${section.id}`;
  return (
    <div className="section-head">
      <h3 id={headId}>{section.title}</h3>
      <span className="section-points">
        {score === undefined ? '' : `${showPoints(score.points)} / ${showPoints(score.max)} 分`}
        {props.owner === '' ? null : <span className="section-owner">{props.owner}</span>}
        {score?.belowFloor === true ? <b className="section-floor">低于本部分最低分</b> : null}
      </span>
      <button type="button" className="tool" aria-describedby={headId} disabled={props.readOnly || rest.length === 0} onClick={() => acts.restMet(section)}>
        本部分其余均符合{rest.length === 0 ? '' : `（${rest.length}）`}
      </button>
    </div>
  );
}

const nobody: Readonly<Record<string, string>> = {};

/** Who of the unit's team looks at which section, by section id; a section that is left out is everybody's. */
function useSectionOwners(roundId: string, unitId: string): Readonly<Record<string, string>> {
  const plan = useLive((store) => store.plan(roundId), [roundId]) ?? noPlan;
  return useMemo(() => plan.teams.find(({ id }) => id === plan.teamOf.get(unitId))?.sections ?? nobody, [plan, unitId]);
}
