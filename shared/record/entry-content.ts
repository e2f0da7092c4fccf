import type { Json } from '../json.ts';
import type { Entry } from '../model/ledger.ts';
import { subjectKindOf, type SubjectKind } from './subject.ts';
import { readItemField, type VisitItemPart } from './visit-fields.ts';

/** What kind of value a field holds. Only the kind: what is in an object has changed from version to version, and each reader asks for what it needs. */
type ValueKind = 'text' | 'number' | 'truth' | 'list' | 'object';

/** Fields by name; a name that ends in `/` stands for all that begin with it. */
type FieldKinds = Readonly<Record<string, ValueKind>>;

/**
 * The fields that hold each kind of thing together. A value of another kind in one of them would hide the thing, or take a number's place in a sum. Fields that are
 * not named here, as a newer program may write them, are let through: nobody reads them.
 */
export const fieldKinds: Readonly<Record<SubjectKind, FieldKinds>> = {
  unit: { name: 'text', town: 'text', kind: 'text', uscc: 'text', orgUscc: 'text', 'alias/': 'truth', 'former/': 'object', ended: 'object', origin: 'object' },
  round: {
    title: 'text',
    year: 'number',
    standardHash: 'text',
    openedOn: 'text',
    visitUntil: 'text',
    rectifyUntil: 'text',
    locked: 'truth',
    lockedDespite: 'object',
    unlockReason: 'text',
    blind: 'object',
    acceptedBy: 'text',
    teamApproval: 'truth',
    secondLook: 'number',
    rulingDays: 'number',
    placeTolerance: 'number',
    'unit/': 'truth',
    'facts/': 'object',
    'below/': 'list',
    'filing/': 'object',
    'skip/': 'text',
  },
  teams: {},
  standard: { title: 'text', version: 'text' },
  draft: { head: 'object', order: 'list', 'section/': 'object', closed: 'text' },
  import: { roundId: 'text', files: 'list', 'facts/': 'object' },
  submission: {
    unitId: 'text',
    roundId: 'text',
    importId: 'text',
    document: 'text',
    file: 'text',
    fileName: 'text',
    date: 'text',
    layout: 'text',
    standardHash: 'text',
    selfTotal: 'number',
  },
  completeness: { noticedOn: 'text', dueOn: 'text', lines: 'list', 'own/': 'object', 'struck/': 'truth', 'answered/': 'text' },
  visit: {
    standardHash: 'text',
    opened: 'truth',
    visitedOn: 'text',
    inspectors: 'list',
    openItems: 'list',
    carried: 'object',
    completed: 'truth',
    reopenReason: 'text',
    'sheet/leftOut': 'list',
    'signature/': 'object',
  },
  panel: { heldOn: 'text', present: 'list' },
  backcheck: { draw: 'object', by: 'text', heldOn: 'text', done: 'object', follows: 'object' },
  calibration: { openedOn: 'text', people: 'list', 'case/': 'object', 'score/': 'object', 'said/': 'text' },
  decision: { outcome: 'text', adopted: 'truth', reason: 'text', recommended: 'text', basis: 'object', decidedOn: 'text', decidedBy: 'text', meeting: 'text' },
  review: { 'look/': 'object', 'approval/': 'object', returned: 'object' },
  meeting: { title: 'text', heldOn: 'text', place: 'text', chair: 'text', recorder: 'text', present: 'list', absent: 'list' },
  rectification: { noticedOn: 'text', dueOn: 'text', items: 'list', 'draft/': 'object' },
  tasks: { 'owner/': 'text', 'department/': 'text', 'dueOn/': 'text', 'state/': 'text' },
  trace: { 'trace/': 'object' },
  award: { subsidy: 'object' },
  template: { name: 'text', dropped: 'truth', published: 'truth', 'version/': 'object' },
  problem: { handler: 'text', measures: 'text', dueOn: 'text', closedOn: 'text', closedBy: 'text', done: 'text', basis: 'text' },
  year: { theme: 'text', 'target/': 'number', 'counted/': 'list', 'honour/': 'object' },
  publication: { list: 'object', 'objection/': 'object', 'ruling/': 'object' },
  title: {
    word: 'text',
    level: 'text',
    from: 'text',
    proposedOn: 'text',
    givenOn: 'text',
    document: 'text',
    until: 'text',
    plateOn: 'text',
    revoked: 'object',
  },
  subsidy: { 'grant/': 'object' },
  recheck: { draw: 'object', 'unit/': 'object', 'found/': 'object' },
  recipe: { signature: 'text', roles: 'object', title: 'text', forgotten: 'truth', table: 'text', below: 'truth', report: 'object' },
  lesson: { 'import/': 'object' },
  setting: {},
  restore: {},
  held: { 'entry/': 'truth', 'arrival/': 'object' },
  signed: { publicKey: 'text', signature: 'text', algorithm: 'text' },
};

const itemKinds: Readonly<Record<VisitItemPart, ValueKind | null>> = {
  verdict: 'text',
  answer: null,
  points: 'number',
  note: 'text',
  photo: 'object',
  marks: 'list',
  file: 'object',
  reply: 'object',
  ruling: 'object',
  correction: 'object',
  proof: 'object',
};

const kindWords: Readonly<Record<ValueKind, string>> = { text: '文字', number: '数', truth: '是或否', list: '一列内容', object: '一组内容' };

/** Characters of one entry as JSON: far above a lock that freezes a county's facts, far below what would end the program. */
const mostCharacters = 8_000_000;

/** Signs that turn the direction of what follows: a name with one shows as another. Nobody types them. */
const turning = /[\u202d\u202e]/u;

/** What of an entry as a whole no program of ours writes. */
function oddity(entry: Entry): string | undefined {
  const text = JSON.stringify(entry);
  if (text.length > mostCharacters) return `有 ${String(Math.round(text.length / 10_000))} 万字，太大`;
  return turning.test(text) ? '有颠倒文字方向的符号，会让人看错名字' : undefined;
}

/** What of an entry cannot be read, as a Chinese clause: which field, what it holds and what it should hold. Undefined where all of it can. Null in a field means that it holds nothing. */
export function contentFault(entry: Entry): string | undefined {
  return oddity(entry) ?? fieldFault(entry);
}

function fieldFault({ subject, fields }: Entry): string | undefined {
  const kind = subjectKindOf(subject);
  if (!Object.hasOwn(fieldKinds, kind)) return undefined;
  for (const [field, value] of Object.entries(fields)) {
    const asked = value === null ? null : kindOfField(kind, field);
    const found = kindOfValue(value);
    if (asked !== null && found !== asked) return `“${field}”应为${kindWords[asked]}，里面是${found === null ? '空的' : kindWords[found]}`;
  }
  return undefined;
}

function kindOfField(kind: SubjectKind, field: string): ValueKind | null {
  const item = kind === 'visit' ? readItemField(field) : undefined;
  if (item !== undefined) return itemKinds[item.part];
  const own = fieldKinds[kind];
  const name = Object.hasOwn(own, field) ? field : field.slice(0, field.indexOf('/') + 1);
  return Object.hasOwn(own, name) ? (own[name] ?? null) : null;
}

function kindOfValue(value: Json): ValueKind | null {
  if (value === null) return null;
  if (Array.isArray(value)) return 'list';
  switch (typeof value) {
    case 'string':
      return 'text';
    case 'number':
      return 'number';
    case 'boolean':
      return 'truth';
    default:
      return 'object';
  }
}
