import type { SubjectKind } from './subject.ts';
import type { VisitItemPart } from './visit-fields.ts';

/**
 * What of a value is kept where names and telephones of persons are not. `id`, `hash`, `word` (of ASCII letters, as the program writes it), `code`, `day`, `number`, `truth` hold no person by their shape; a value of
 * another shape is left out. `name` is a text that names a unit, a town, a round, a standard: numbers of persons are taken out of it. `letter` is one of the words that standards give as
 * grades, another is as none. `figure` is a number or 是/否, `answer` that, a letter or a list of places. `told` keeps only that something was written, `blank` not even that. A list of one shape holds many of it; an object holds what is named in it and nothing else.
 */
export type Kept =
  | 'id'
  | 'hash'
  | 'word'
  | 'code'
  | 'day'
  | 'number'
  | 'truth'
  | 'name'
  | 'letter'
  | 'answer'
  | 'figure'
  | 'told'
  | 'blank'
  | 'facts'
  | 'carried'
  | readonly [Kept]
  | KeptFields;
/** Kept things by name. */
export interface KeptFields {
  readonly [name: string]: Kept;
}

const reasonOnly = { reason: 'blank' } as const;

/** Fields that are kept, by kind of subject; a name that ends in `/` stands for all that begin with it. What is not named is not kept: contacts, inspectors, signatures, what people wrote. */
export const keptFields: Readonly<Partial<Record<SubjectKind, KeptFields>>> = {
  unit: {
    name: 'name',
    town: 'name',
    kind: 'word',
    uscc: 'code',
    orgUscc: 'code',
    ended: { kind: 'word', into: 'id', on: 'day', ...reasonOnly },
    origin: { from: 'id', on: 'day', ...reasonOnly },
  },
  round: {
    title: 'name',
    year: 'number',
    standardHash: 'hash',
    openedOn: 'day',
    visitUntil: 'day',
    rectifyUntil: 'day',
    locked: 'truth',
    acceptedBy: 'word',
    teamApproval: 'truth',
    secondLook: 'number',
    rulingDays: 'number',
    placeTolerance: 'number',
    blind: { item: { by: 'word', value: 'number' }, total: 'number', settles: 'word' },
    'unit/': 'truth',
    'facts/': 'facts',
    'below/': ['number'],
    'filing/': { kind: 'word', until: 'day', ...reasonOnly },
    'skip/': 'told',
  },
  standard: { title: 'name', version: 'name' },
  import: { roundId: 'id' },
  submission: {
    roundId: 'id',
    importId: 'id',
    unitId: 'id',
    document: 'hash',
    file: 'hash',
    date: 'day',
    selfTotal: 'number',
    standardHash: 'hash',
  },
  visit: {
    opened: 'truth',
    standardHash: 'hash',
    visitedOn: 'day',
    completed: 'truth',
    openItems: ['name'],
    carried: 'carried',
    'exception/': { reason: 'blank', madeBy: 'blank', madeOn: 'blank' },
  },
  decision: {
    outcome: 'word',
    adopted: 'truth',
    recommended: 'word',
    decidedOn: 'day',
    meeting: 'id',
    basis: { phase: 'word', standardHash: 'hash', total: 'number', grade: 'letter', recommendation: 'word', openMandatory: ['blank'], vetoes: ['blank'] },
  },
  rectification: {
    noticedOn: 'day',
    dueOn: 'day',
    items: [{ itemId: 'name', place: 'number', text: 'blank', found: 'blank', todo: 'blank' }],
    repliedOn: 'day',
  },
  year: { 'target/': 'number', 'counted/': ['id'] },
  title: {
    word: 'name',
    level: 'word',
    from: 'id',
    proposedOn: 'day',
    givenOn: 'day',
    until: 'day',
    plateOn: 'day',
    revoked: { on: 'day', reason: 'blank', by: 'blank' },
  },
  held: { 'entry/': 'truth' },
  signed: { publicKey: 'hash', signature: 'hash', algorithm: 'code' },
};

/** Fields that are left out on purpose, so that one which nobody decided on is seen: a test holds that every field is in one of the two lists. `all` leaves out the whole kind. */
export const leftOutFields: Readonly<Partial<Record<SubjectKind, readonly string[] | 'all'>>> = {
  unit: ['alias/', 'former/'],
  round: ['lockedDespite', 'unlockReason'],
  teams: 'all',
  draft: 'all',
  import: ['files', 'facts/'],
  submission: ['fileName', 'layout'],
  completeness: 'all',
  visit: ['inspectors', 'reopenReason', 'sheet/leftOut', 'signature/'],
  panel: 'all',
  backcheck: 'all',
  calibration: 'all',
  decision: ['reason', 'decidedBy'],
  review: 'all',
  meeting: 'all',
  rectification: ['draft/'],
  tasks: 'all',
  trace: 'all',
  award: 'all',
  template: 'all',
  problem: 'all',
  year: ['theme', 'honour/'],
  publication: 'all',
  title: ['document'],
  subsidy: 'all',
  recheck: 'all',
  recipe: 'all',
  lesson: 'all',
  setting: 'all',
  restore: 'all',
  held: ['arrival/'],
};

/** How what an item's fields in a visit hold is kept; null for what is not. */
export const keptParts: Readonly<Record<VisitItemPart, Kept | null>> = {
  verdict: 'word',
  answer: 'answer',
  points: 'number',
  note: 'told',
  photo: { takenOn: 'day' },
  marks: null,
  file: { size: 'number' },
  reply: { stance: 'word', words: 'blank' },
  ruling: { accepted: 'truth', points: 'number', lifted: 'truth', words: 'blank', reason: 'blank', ruledOn: 'day', ruledBy: 'blank' },
  correction: null,
  proof: null,
};

/** Facts in words that place a unit: they name a system, a trade, a class, another union. Of a county's own facts numbers and 是/否 are kept. */
export const wordedFacts: ReadonlySet<string> = new Set(['system', 'unitClass', 'industry', 'homeStar', 'parentUnion']);
