import type { Json } from '#shared/json.ts';
import { claimed, standard, units } from './county.ts';
import { differing, textIn, valueIn, type Ledger } from './own-fold.ts';

/*
 * A reading of the ledger of its own, written from docs/formats.md and the rules of the field, for the tests to compare every number with. It uses nothing of the
 * program but the shapes of an entry and of the county's data.
 */

const itemsOf = standard.sections.flatMap((section) => section.items.map((item) => ({ sectionId: section.id, ...item })));

/** One item as it was found, in the words of the fields. */
interface Found {
  readonly verdict: Json;
  readonly answer: Json;
  readonly points: Json;
}

/** One item's points: null where nobody judged it. `counts` is false for an item that is for other kinds of unit, `left` true for one that is 不适用. */
export interface ItemPoints {
  readonly id: string;
  readonly sectionId: string;
  readonly max: number;
  readonly points: number | null;
  readonly counts: boolean;
  readonly open: boolean;
  readonly struck: boolean;
  readonly left: boolean;
}

/** Points of the items, and what they add up to. */
interface Points {
  readonly items: readonly ItemPoints[];
  /** Points of each section that apply, by its id. */
  readonly sections: Readonly<Record<string, number>>;
  readonly total: number;
}

/** A visit of one phase, read and scored after rulings. */
export interface VisitRead extends Points {
  readonly phase: 'first' | 're';
  readonly completed: boolean;
  /** The same as the inspectors found it, before any ruling. */
  readonly inspected: Points;
  /** Whether people recorded something of it differently. */
  readonly differs: boolean;
  readonly judged: number;
  readonly grade: string | null;
  /** Null where too little could be rated to say anything. */
  readonly recommendation: 'accepted' | 'rectify' | 'rejected' | null;
  readonly disputed: number;
  readonly openItems: readonly string[] | null;
}

const clamp = (points: number, max: number): number => Math.min(Math.max(points, 0), max);

/** What an answer takes from an item's full mark; Infinity where it empties the item. */
function taken(rule: (typeof itemsOf)[number]['rules'][number] | undefined, answer: Json): number {
  if (rule === undefined || answer === null) return 0;
  switch (rule.kind) {
    case 'per-missing':
      return rule.points * Number(answer);
    case 'discretionary':
      return Math.min(Math.round(Number(answer) * 100), rule.max ?? Infinity);
    case 'parts':
      return (answer as readonly number[]).reduce((sum, index) => sum + (rule.parts[index] ?? 0), 0);
    case 'fixed':
      return answer === true ? rule.points : 0;
    default:
      return answer === true ? Infinity : 0;
  }
}

function pointsOf(item: (typeof itemsOf)[number], kind: string, found: Found): ItemPoints {
  const base = { id: item.id, sectionId: item.sectionId, max: item.max, counts: true, open: false, struck: false, left: false };
  if (item.kinds !== undefined && !item.kinds.includes(kind as never)) return { ...base, points: null, counts: false };
  const { verdict, answer, points } = found;
  if (verdict === 'not-applicable') return { ...base, points: item.max, left: true };
  if (verdict === null && points === null && answer === null) return { ...base, points: null };
  const [rule] = item.rules;
  const loss = taken(rule, answer);
  const gate = rule?.kind === 'mandatory' ? 'open' : rule?.kind === 'veto' ? 'struck' : null;
  const strikes = loss === Infinity || (verdict === 'unmet' && answer !== false && answer !== 'lifted');
  const byRules = loss === Infinity || verdict === 'unmet' || (verdict === 'partly' && rule?.kind === 'all-or-nothing') ? 0 : clamp(item.max - loss, item.max);
  return {
    ...base,
    points: typeof points === 'number' ? clamp(points, item.max) : byRules,
    open: gate === 'open' && strikes,
    struck: gate === 'struck' && strikes,
  };
}

/** Reads one visit; undefined where nobody began it. */
export function readVisitAlone(ledger: Ledger, roundId: string, unitId: string, phase: 'first' | 're'): VisitRead | undefined {
  const subject = `visit/${roundId}/${unitId}/${phase}`;
  const written = (field: string): Json => valueIn(ledger, subject, field);
  const [open, carried] = [written('openItems'), written('carried')];
  const isHeld = (itemId: string): boolean => Array.isArray(open) && typeof carried === 'object' && carried !== null && !open.includes(itemId);
  // What a re-inspection does not look at is what it took over, whatever was written on it.
  const found = (itemId: string, field: string): Json =>
    isHeld(itemId) ? ((carried as Readonly<Record<string, Json>>)[`item/${itemId}/${field}`] ?? null) : written(`item/${itemId}/${field}`);
  const at = written;
  if (typeof at('standardHash') !== 'string') return undefined;
  const kind = textIn(ledger, `unit/${unitId}`, 'kind');
  const pointsWith = (ruled: boolean): Points => {
    const items = itemsOf.map((item) => {
      const ruling = at(`item/${item.id}/ruling`) as { readonly accepted: boolean; readonly points: number; readonly lifted: boolean } | null;
      const own: Found = {
        verdict: found(item.id, 'verdict'),
        answer: found(item.id, 'answer/0'),
        points: found(item.id, 'points'),
      };
      return pointsOf(item, kind, ruled && ruling?.accepted === true ? afterRuling(item, own, ruling) : own);
    });
    const sections = Object.fromEntries(
      standard.sections.map(({ id }) => [id, items.reduce((sum, item) => sum + (item.sectionId === id && item.counts ? (item.points ?? 0) : 0), 0)]),
    );
    return { items, sections, total: Object.values(sections).reduce((sum, points) => sum + points, 0) };
  };
  const { items, sections, total } = pointsWith(true);
  const disputed = itemsOf.filter(({ id }) => {
    const reply = at(`item/${id}/reply`) as { readonly stance: string } | null;
    return reply?.stance === 'disputed' && at(`item/${id}/ruling`) === null;
  }).length;
  const byScore = total >= 1400 ? 'accepted' : total >= 900 ? 'rectify' : 'rejected';
  const fullMarks = (counted: (item: ItemPoints) => boolean): number => items.reduce((sum, item) => sum + (counted(item) ? item.max : 0), 0);
  // At least half of the points that are asked of the unit must be rated.
  const few = 2 * fullMarks(({ counts, left }) => counts && !left) < fullMarks(({ counts }) => counts);
  const advised = byScore === 'accepted' && items.some(({ open: isOpen }) => isOpen) ? 'rectify' : byScore;
  const recommendation = items.some(({ struck }) => struck) ? 'rejected' : few ? null : advised;
  const openItems = at('openItems');
  return {
    phase,
    completed: at('completed') === true,
    inspected: pointsWith(false),
    differs: differing(ledger, subject).length > 0,
    items,
    sections,
    total,
    judged: items.filter(({ points }) => points !== null).length,
    grade: recommendation !== 'accepted' || few ? null : total >= 1700 ? '优秀' : '合格',
    recommendation,
    disputed,
    openItems: Array.isArray(openItems) ? openItems.map(String) : null,
  };
}

function afterRuling(item: (typeof itemsOf)[number], found: Found, ruling: { readonly points: number; readonly lifted: boolean }): Found {
  const [rule] = item.rules;
  const gate = rule?.kind === 'mandatory' || rule?.kind === 'veto';
  const lifted = rule?.kind === 'veto' && found.answer === true ? 'lifted' : false;
  const verdict = ruling.points >= item.max ? 'met' : ruling.points === 0 && !ruling.lifted ? 'unmet' : 'partly';
  return { verdict, answer: !gate ? null : ruling.lifted ? lifted : found.answer, points: ruling.points };
}

/** A decision as the ledger has it. */
interface DecisionRead {
  readonly outcome: string;
  readonly rested: { readonly phase: string; readonly total?: number; readonly recommendation?: string } | null;
}

/** One unit in one round. */
export interface UnitRead {
  readonly unitId: string;
  readonly name: string;
  readonly submitted: boolean;
  /** Nobody is to visit it (不去), and nobody did or decided on it. */
  readonly skipped: boolean;
  readonly first: VisitRead | undefined;
  readonly re: VisitRead | undefined;
  /** The visit whose result counts now: a completed re-inspection, otherwise the first. */
  readonly standing: VisitRead | undefined;
  readonly decision: DecisionRead | null;
  readonly outdated: boolean;
  readonly notice: { readonly noticedOn: string; readonly dueOn: string; readonly itemIds: readonly string[]; readonly closedIds: readonly string[] } | null;
  /** Items of its visits, and other matters, that people recorded differently. */
  readonly differences: number;
}

/** One round. */
export interface RoundRead {
  readonly locked: boolean;
  readonly units: readonly UnitRead[];
}

/** Reads a round of a ledger; undefined where it was not opened. */
export function readRoundAlone(ledger: Ledger, roundId: string): RoundRead | undefined {
  const subject = `round/${roundId}`;
  if (valueIn(ledger, subject, 'title') === null) return undefined;
  const members = [...(ledger.get(subject) ?? [])].flatMap(([field, [latest]]) =>
    field.startsWith('unit/') && latest?.value === true ? [field.slice('unit/'.length)] : [],
  );
  return { locked: valueIn(ledger, subject, 'locked') === true, units: members.map((unitId) => readUnitAlone(ledger, roundId, unitId)) };
}

function readUnitAlone(ledger: Ledger, roundId: string, unitId: string): UnitRead {
  const [first, re] = [readVisitAlone(ledger, roundId, unitId, 'first'), readVisitAlone(ledger, roundId, unitId, 're')];
  const standing = re?.completed === true ? re : first;
  const decision = readDecision(ledger, roundId, unitId);
  const number = units.findIndex(({ id }) => id === unitId);
  return {
    unitId,
    name: textIn(ledger, `unit/${unitId}`, 'name'),
    submitted: roundId === 'r1' && claimed(number) !== null,
    skipped: textIn(ledger, `round/${roundId}`, `skip/${unitId}`) !== '' && first === undefined && re === undefined && decision === null,
    first,
    re,
    standing,
    decision,
    outdated: decision !== null && isOutdated(decision, standing),
    notice: readNotice(ledger, roundId, unitId),
    differences: differencesOfUnit(ledger, roundId, unitId),
  };
}

function readDecision(ledger: Ledger, roundId: string, unitId: string): DecisionRead | null {
  const subject = `decision/${roundId}/${unitId}`;
  const outcome = valueIn(ledger, subject, 'outcome');
  return typeof outcome === 'string' ? { outcome, rested: valueIn(ledger, subject, 'basis') as DecisionRead['rested'] } : null;
}

/** A decision holds while the visit that counts still gives what it rested on. */
function isOutdated({ rested }: DecisionRead, standing: VisitRead | undefined): boolean {
  const now = standing?.completed === true ? standing : undefined;
  if (rested === null || rested.phase === 'none') return rested !== null && now !== undefined;
  if (now === undefined) return true;
  return rested.phase !== now.phase || rested.total !== now.total || rested.recommendation !== now.recommendation;
}

function readNotice(ledger: Ledger, roundId: string, unitId: string): UnitRead['notice'] {
  const subject = `rectification/${roundId}/${unitId}`;
  const [noticedOn, dueOn, lines] = [valueIn(ledger, subject, 'noticedOn'), valueIn(ledger, subject, 'dueOn'), valueIn(ledger, subject, 'items')];
  if (typeof noticedOn !== 'string' || typeof dueOn !== 'string' || !Array.isArray(lines)) return null;
  const itemIds = (lines as readonly { readonly itemId: string }[]).map(({ itemId }) => itemId);
  return { noticedOn, dueOn, itemIds, closedIds: itemIds.filter((id) => valueIn(ledger, subject, `item/${id}/closed`) !== null) };
}

/** Matters in which people differ: an item of a visit is one matter, all that belongs to no item of a subject another. */
function differencesOfUnit(ledger: Ledger, roundId: string, unitId: string): number {
  const subjects = [`visit/${roundId}/${unitId}/first`, `visit/${roundId}/${unitId}/re`, `decision/${roundId}/${unitId}`, `rectification/${roundId}/${unitId}`];
  return subjects.reduce((sum, subject) => {
    const ids = differing(ledger, subject).map((field) =>
      subject.startsWith('visit/') ? (itemsOf.find(({ id }) => field.startsWith(`item/${id}/`))?.id ?? '') : '',
    );
    return sum + new Set(ids).size;
  }, 0);
}
