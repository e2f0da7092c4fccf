import { z } from 'zod';
import { WordsCorrection } from '../closing/objection.ts';
import { Ruling } from '../closing/rulings.ts';
import { ItemReply, stanceWords } from '../closing/closing.ts';
import { dayMs } from '../days/calendar-day.ts';
import { clockMs } from '../ledger/clock.ts';
import { undoneBatches } from '../ledger/undo.ts';
import { applyEntries, textOf, type Registers, type Write } from '../ledger/registers.ts';
import { canonicalJson, type Json } from '../json.ts';
import { verdictWords, Verdict } from '../model/finding.ts';
import type { Entry } from '../model/ledger.ts';
import type { Item } from '../model/standard.ts';
import { showPoints } from '../points.ts';
import { deductionsOf } from '../scoring/deductions.ts';
import { actWord, type ActName } from './act-words.ts';
import { readItemField, visitItemFields, visitOwnFields } from './visit-fields.ts';

type Name = NonNullable<ReturnType<typeof readItemField>>;

/** One thing that changed: what it is called, what it said before and what it says from then on. */
export interface HistoryChange {
  readonly word: string;
  readonly before: string;
  readonly after: string;
}

/** One act as a history shows it. */
export interface HistoryLine {
  readonly key: string;
  /** Milliseconds since 1970-01-01 UTC. */
  readonly ms: number;
  /** Empty where nobody had given a name. */
  readonly by: string;
  /** The act in words. */
  readonly act: string;
  readonly changes: readonly HistoryChange[];
  /** Why, where the act said so; otherwise null. */
  readonly reason: string | null;
  /** Taken back since. */
  readonly undone: boolean;
  /** Written on another machine without knowing of what was here by then, and not what counts. */
  readonly beside: boolean;
}

/** Everything that was recorded of one item of a visit, the newest first: findings, notes, evidence, the unit's word, rulings, settlings, undo, and what merges brought. `entries` are the visit's, the oldest first. */
export function itemHistory(entries: readonly Entry[], item: Item): readonly HistoryLine[] {
  const own = (field: string) => {
    const name = readItemField(field);
    return name?.itemId === item.id ? name : undefined;
  };
  return linesOf(
    entries,
    (field) => own(field) !== undefined,
    (field, value) => {
      const name = own(field);
      return name === undefined ? null : { word: wordOf(name, item), value: saidBy(name, value, item) };
    },
    (entry) => {
      const settled = entry.fields[`settled/${item.id}`];
      return typeof settled === 'string' ? settled : null;
    },
  );
}

const courseActs: ReadonlySet<string> = new Set<ActName>([
  'visit-opened',
  'visit-completed',
  'visit-reopened',
  'visit-moved',
  'visit-settled',
  'signature-given',
  'signature-withdrawn',
]);
const courseFields: ReadonlySet<string> = new Set(['opened', 'completed', 'standardHash']);

/** How a visit went as a whole, the newest first: opened, completed, opened again and why, signed, moved to another version, taken back. */
export function visitCourse(entries: readonly Entry[]): readonly HistoryLine[] {
  return linesOf(
    entries,
    (field) => courseFields.has(field) || field.startsWith('signature/'),
    () => null,
    ({ fields }) => {
      const reason = fields['reopenReason'];
      return typeof reason === 'string' ? reason : null;
    },
  ).filter(({ act }) => courseWords.has(act));
}

const courseWords: ReadonlySet<string> = new Set([...courseActs, 'undone', 'difference-settled'].map(actWord));

/** Why a visit that was completed is open again, who opened it and when; null where it was never completed or is completed by now. */
export function reopening(registers: Registers): { readonly reason: string; readonly by: string; readonly ms: number } | null {
  const completed = registers['completed']?.winner;
  const reason = textOf(registers, 'reopenReason');
  return completed?.value !== false || reason === null ? null : { reason, by: completed.by, ms: clockMs(completed.at) };
}

type Say = (field: string, value: Json) => { readonly word: string; readonly value: string } | null;

function linesOf(entries: readonly Entry[], isOwn: (field: string) => boolean, say: Say, reasonOf: (entry: Entry) => string | null): readonly HistoryLine[] {
  const undone = undoneBatches(entries);
  const held = heldBy(entries);
  const lines: HistoryLine[] = [];
  let registers: Registers = {};
  for (const entry of entries) {
    const before = registers;
    registers = applyEntries(registers, [entry]);
    const own = Object.keys(entry.fields).filter(isOwn);
    const changes = own.flatMap((field) => changeOf(field, before[field]?.winner.value ?? null, entry.fields[field] ?? null, say));
    const reason = reasonOf(entry);
    if (own.length === 0 || (changes.length === 0 && reason === null && !courseFieldsOnly(own))) continue;
    const together = entry.batch !== null && entry.batch === held.batch;
    lines.push({
      key: `${entry.device}-${String(entry.seq)}`,
      ms: (together ? held.ms : undefined) ?? clockMs(entry.at),
      by: together && held.by !== '' ? held.by : entry.by,
      act: actWord(entry.act),
      changes,
      reason,
      undone: entry.batch !== null && undone.has(entry.batch) && entry.act !== 'undone',
      beside: own.every((field) => !isWrittenBy(registers[field]?.winner, entry)),
    });
  }
  return lines.reverse();
}

function changeOf(field: string, was: Json, now: Json, say: Say): readonly HistoryChange[] {
  const said = say(field, now);
  return said === null || canonicalJson(was) === canonicalJson(now) ? [] : [{ word: said.word, before: say(field, was)?.value ?? '', after: said.value }];
}

/** When and by whom a visit was held, where its opening said so: that holds for all that was recorded together with it. */
function heldBy(entries: readonly Entry[]): { readonly batch: string | undefined; readonly ms: number | undefined; readonly by: string } {
  const opening = entries.find(({ fields, batch }) => batch !== null && fields['visitedOn'] !== undefined);
  const inspectors = visitOwnFields.inspectors.value.safeParse(opening?.fields['inspectors']).data ?? [];
  const visitedOn = visitOwnFields.visitedOn.value.safeParse(opening?.fields['visitedOn']).data;
  return { batch: opening?.batch ?? undefined, ms: visitedOn === undefined ? undefined : dayMs(visitedOn), by: inspectors.join('、') };
}

const isWrittenBy = (write: Write | undefined, { device, seq }: Entry): boolean => write !== undefined && write.device === device && write.seq === seq;

const courseFieldsOnly = (fields: readonly string[]): boolean => fields.every((field) => courseFields.has(field) || field.startsWith('signature/'));

/** A field of an item as a history names it: a deduction by what it is for. */
const wordOf = ({ part, key }: Name, item: Item): string =>
  (part === 'answer' ? deductionsOf(item).find(({ rule }) => String(rule) === key)?.label : undefined) ?? visitItemFields[part].word;

/** The value of a field in words; null is nothing any more, or not yet. */
function saidBy({ part, key }: Name, value: Json, item: Item): string {
  switch (part) {
    case 'verdict':
      return verdictWord(value);
    case 'answer':
      return answerWords(item, Number(key), value);
    case 'points':
      return typeof value === 'number' ? `手定 ${showPoints(value)} 分` : '按规则计算';
    case 'note':
      return typeof value === 'string' && value !== '' ? `“${value}”` : '空';
    case 'photo':
    case 'file':
    case 'proof':
      return namedWords(value);
    case 'marks':
      return Array.isArray(value) ? `${String(value.length)} 处` : '无';
    case 'reply':
      return replyWords(value);
    case 'ruling':
      return rulingWords(value);
    case 'correction': {
      const correction = WordsCorrection.safeParse(value).data;
      return correction === undefined ? '无' : `“${correction.before}”更正为“${correction.words}”，理由：${correction.reason}`;
    }
  }
}

function verdictWord(value: Json): string {
  const verdict = Verdict.safeParse(value).data;
  return verdict === undefined ? '未判定' : verdictWords[verdict];
}

function answerWords(item: Item, rule: number, value: Json): string {
  if (value === null) return '无';
  if (value === true) return '有';
  if (value === false || value === 'lifted') return '已免';
  if (typeof value === 'number' || typeof value === 'string') return String(value);
  const options = deductionsOf(item).find((one) => one.rule === rule)?.options ?? [];
  return Array.isArray(value) ? `缺${value.map((part) => options.find((option) => option.value === part)?.label ?? String(part)).join('、')}` : '有';
}

const Named = z.object({ name: z.string() });

const namedWords = (value: Json): string => (value === null ? '无' : (Named.safeParse(value).data?.name ?? '有'));

function replyWords(value: Json): string {
  const reply = ItemReply.safeParse(value).data;
  if (reply === undefined) return '无';
  return `${stanceWords[reply.stance]}${reply.words === '' ? '' : `：“${reply.words}”`}`;
}

function rulingWords(value: Json): string {
  const ruling = Ruling.safeParse(value).data;
  if (ruling === undefined) return '无';
  return `${ruling.accepted ? `采纳，改为 ${showPoints(ruling.points)} 分` : '维持原判'}：${ruling.reason}`;
}
