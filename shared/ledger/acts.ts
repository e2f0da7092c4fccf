import type { Json } from '../json.ts';
import type { CentiPoints } from '../points.ts';
import type { Marks } from '../evidence/marks.ts';
import type { RuleAnswer, Verdict } from '../model/finding.ts';
import type { Draft } from '../model/ledger.ts';
import type { Outcome, Round, SheetPhase } from '../model/round.ts';
import type { ItemReply, Signature, SignatureRole } from '../closing/closing.ts';
import type { Ruling } from '../closing/rulings.ts';
import type { Facts, Unit } from '../model/unit.ts';
import { checkedField } from '../standards/rubric-notes.ts';
import { decisionSubject, draftSubject, roundSubject, settingSubject, standardSubject, unitSubject, visitSubject } from './subject.ts';

/** Every act of the program, with the words a history shows for it. */
const actWords = {
  'unit-registered': '登记单位',
  'unit-changed': '修改单位',
  'alias-learned': '记住别名',
  'round-opened': '新建批次',
  'round-changed': '修改批次',
  'round-joined': '列入批次',
  'round-locked': '锁定批次',
  'round-unlocked': '解除锁定',
  'team-formed': '编组',
  'team-dissolved': '撤组',
  'units-assigned': '分配单位',
  'route-planned': '安排路线',
  'sections-assigned': '分配各部分',
  'team-packed': '制作小组数据包',
  'standard-kept': '启用标准',
  'draft-saved': '编写标准',
  'draft-published': '发布标准',
  'draft-discarded': '弃用标准草稿',
  'rubric-checked': '核对细则条目',
  'visit-moved': '转到新版标准',
  'files-imported': '导入材料',
  'submission-imported': '导入自评',
  'shortcoming-struck': '划去待补正事项',
  'shortcoming-added': '添加待补正事项',
  'supplement-asked': '一次性告知',
  'supplement-due-changed': '修改补正期限',
  'supplement-received': '收到补正',
  'visit-opened': '开始核查',
  'verdict-given': '判定',
  'answer-given': '记录扣分',
  'points-given': '给考评分',
  'note-written': '写情况说明',
  'photo-added': '添加照片',
  'photo-withdrawn': '撤下照片',
  'photo-marked': '在照片上标注',
  'file-attached': '附上文件',
  'file-withdrawn': '撤下文件',
  'visit-completed': '完成核查',
  'visit-reopened': '重新打开核查',
  'visit-settled': '双评定分',
  'panel-noted': '记合议',
  'reply-given': '记录单位意见',
  'signature-given': '签字',
  'signature-withdrawn': '撤下签字',
  'sheet-photos-chosen': '选择确认单照片',
  'objection-ruled': '复核异议',
  'notice-issued': '发出整改通知',
  'notice-changed': '修改整改通知',
  'notice-drafted': '拟整改通知',
  'rectification-reported': '收到整改回执',
  'shortfall-closed': '整改销号',
  'decision-made': '作出决定',
  'recipe-learned': '记住版式',
  'recipe-forgotten': '忘记版式',
  'setting-changed': '修改设置',
  'difference-settled': '裁定不同',
  'backup-restored': '恢复备份',
  undone: '撤销',
} as const;
/** The name of an act, as entries carry it. */
export type ActName = keyof typeof actWords;

const isActName = (act: string): act is ActName => Object.hasOwn(actWords, act);

/** An act in Chinese words; one that a newer program recorded is only named as such. */
export const actWord = (act: string): string => (isActName(act) ? actWords[act] : '其他记录');

/** The act that takes others back. */
export const undoAct: ActName = 'undone';

const draft = (round: string | null, subject: string, act: ActName, fields: { readonly [field: string]: Json }): Draft => ({ round, subject, act, fields });

/** Field names of a visit subject that belong to one item. */
export const itemField = {
  verdict: (itemId: string) => `item/${itemId}/verdict`,
  answer: (itemId: string, rule: number) => `item/${itemId}/answer/${String(rule)}`,
  points: (itemId: string) => `item/${itemId}/points`,
  note: (itemId: string) => `item/${itemId}/note`,
  photo: (itemId: string, sha256: string) => `item/${itemId}/photo/${sha256}`,
  /** What was drawn over a photo of the item. */
  marks: (itemId: string, sha256: string) => `item/${itemId}/marks/${sha256}`,
  file: (itemId: string, sha256: string) => `item/${itemId}/file/${sha256}`,
  /** What the unit says of the finding at the closing meeting. */
  reply: (itemId: string) => `item/${itemId}/reply`,
  /** What was decided on the unit's objection to it. */
  ruling: (itemId: string) => `item/${itemId}/ruling`,
};

/** A visit as acts address it. */
export interface VisitKey {
  readonly roundId: string;
  readonly unitId: string;
  readonly phase: SheetPhase;
}

const visitDraft = (visit: VisitKey, act: ActName, fields: { readonly [field: string]: Json }): Draft =>
  draft(visit.roundId, visitSubject(visit.roundId, visit.unitId, visit.phase), act, fields);

/** Puts a unit on the books. */
export const registerUnit = (unit: Unit): Draft =>
  draft(null, unitSubject(unit.id), 'unit-registered', {
    name: unit.name,
    town: unit.town,
    kind: unit.kind,
    uscc: unit.uscc,
    orgUscc: unit.orgUscc,
    ...Object.fromEntries(unit.aliases.map((alias) => [`alias/${alias}`, true])),
    ...Object.fromEntries(Object.entries(unit.facts).map(([fact, value]) => [`fact/${fact}`, value])),
  });
/** Changes fields of a unit: name, town, kind, uscc, orgUscc, `fact/<name>`, `alias/<name>` (true or null). */
export const changeUnit = (unitId: string, fields: { readonly [field: string]: Json }): Draft => draft(null, unitSubject(unitId), 'unit-changed', fields);
/** Remembers another name that a unit was seen under. */
export const learnAlias = (unitId: string, alias: string): Draft => draft(null, unitSubject(unitId), 'alias-learned', { [`alias/${alias}`]: true });

/** Opens a round with its units. */
export const openRound = (round: Round): Draft =>
  draft(round.id, roundSubject(round.id), 'round-opened', {
    title: round.title,
    year: round.year,
    standardHash: round.standardHash,
    openedOn: round.openedOn,
    visitUntil: round.visitUntil,
    rectifyUntil: round.rectifyUntil,
    ...Object.fromEntries(round.unitIds.map((unitId) => [`unit/${unitId}`, true])),
  });
/** Changes fields of a round: title, standardHash, visitUntil, rectifyUntil. */
export const changeRound = (roundId: string, fields: { readonly [field: string]: Json }): Draft =>
  draft(roundId, roundSubject(roundId), 'round-changed', fields);
/** Adds units to a round. */
export const joinRound = (roundId: string, unitIds: readonly string[]): Draft =>
  draft(roundId, roundSubject(roundId), 'round-joined', Object.fromEntries(unitIds.map((unitId) => [`unit/${unitId}`, true])));
/** Locks a round. `facts` by unit id, and `below` (totals of the units below) by township id, are what its scores rest on from now on, whatever becomes of the units. */
export const lockRound = (roundId: string, facts: Readonly<Record<string, Facts>> = {}, below: Readonly<Record<string, readonly CentiPoints[]>> = {}): Draft =>
  draft(roundId, roundSubject(roundId), 'round-locked', {
    locked: true,
    ...Object.fromEntries(Object.entries(facts).map(([unitId, known]) => [`facts/${unitId}`, known])),
    ...Object.fromEntries(Object.entries(below).map(([unitId, totals]) => [`below/${unitId}`, [...totals]])),
  });
/** Opens a locked round again, and why. */
export const unlockRound = (roundId: string, reason: string): Draft =>
  draft(roundId, roundSubject(roundId), 'round-unlocked', { locked: false, unlockReason: reason });

/** Makes a standard document known: `hash` names its file bytes in the document folder. */
export const keepStandard = (hash: string, title: string, version: string): Draft => draft(null, standardSubject(hash), 'standard-kept', { title, version });

/** Saves fields of a standard that is being written (see `fieldsOfDraft`). */
export const saveDraft = (draftId: string, fields: { readonly [field: string]: Json }): Draft => draft(null, draftSubject(draftId), 'draft-saved', fields);
/** Says that a draft became the standard under this hash; it leaves the list of drafts. */
export const publishDraft = (draftId: string, hash: string): Draft => draft(null, draftSubject(draftId), 'draft-published', { closed: hash });
/** Says that a person has checked what reading a rubric made of an item (see `RubricNotes`); null takes it back. */
export const checkRubricItem = (draftId: string, itemId: string, checked: true | null): Draft =>
  draft(null, draftSubject(draftId), 'rubric-checked', { [checkedField(itemId)]: checked });
/** Throws away a standard that is being written; it leaves the list of drafts. */
export const discardDraft = (draftId: string): Draft => draft(null, draftSubject(draftId), 'draft-discarded', { closed: 'discarded' });

/** When and by whom a visit was held, where that is known apart from the clock and the name of the entry: `visitedOn` is `YYYY-MM-DD`. Projections prefer it. */
export interface VisitHeld {
  readonly visitedOn: string;
  readonly inspectors: readonly string[];
}

/** Begins a visit under a standard, named by its hash. */
export const openVisit = (visit: VisitKey, standardHash: string, held?: VisitHeld): Draft =>
  visitDraft(visit, 'visit-opened', { standardHash, opened: true, ...(held === undefined ? {} : { visitedOn: held.visitedOn, inspectors: held.inspectors }) });
/** Records many fields of a visit (see {@link itemField}) as one act: a whole checklist that was filled in elsewhere. */
export const recordFindings = (visit: VisitKey, fields: { readonly [field: string]: Json }): Draft => visitDraft(visit, 'verdict-given', fields);
/** Moves a visit to another version of its standard: `fields` write the findings that hold there under its item ids and take back the others. */
export const moveVisit = (visit: VisitKey, standardHash: string, fields: { readonly [field: string]: Json }): Draft =>
  visitDraft(visit, 'visit-moved', { standardHash, ...fields });
/** Gives the same verdict to one or many items. */
export const giveVerdict = (visit: VisitKey, itemIds: readonly string[], verdict: Verdict | null): Draft =>
  visitDraft(visit, 'verdict-given', Object.fromEntries(itemIds.map((itemId) => [itemField.verdict(itemId), verdict])));
/** Records what was found for one rule; null takes it back. `verdict` goes along where the answer implies one. */
export const giveAnswer = (visit: VisitKey, itemId: string, rule: number, answer: RuleAnswer | null, verdict?: Verdict | null): Draft =>
  visitDraft(visit, 'answer-given', { [itemField.answer(itemId, rule)]: answer, ...(verdict === undefined ? {} : { [itemField.verdict(itemId)]: verdict }) });
/** Sets the points of an item by hand (考评分), in {@link CentiPoints}; null leaves them to the rules. */
export const givePoints = (visit: VisitKey, itemId: string, points: CentiPoints | null, verdict?: Verdict | null): Draft =>
  visitDraft(visit, 'points-given', { [itemField.points(itemId)]: points, ...(verdict === undefined ? {} : { [itemField.verdict(itemId)]: verdict }) });
/** Writes the note of an item (情况说明). */
export const writeNote = (visit: VisitKey, itemId: string, note: string): Draft => visitDraft(visit, 'note-written', { [itemField.note(itemId)]: note });
/** Ties a photo to an item. `print` is what it looks like (see `printOf`), by which the same picture is found elsewhere. */
export const addPhoto = (
  visit: VisitKey,
  itemId: string,
  photo: { readonly sha256: string; readonly name: string; readonly takenOn: string | null; readonly print?: string | null },
): Draft =>
  visitDraft(visit, 'photo-added', {
    [itemField.photo(itemId, photo.sha256)]: { name: photo.name, takenOn: photo.takenOn, ...(photo.print === undefined ? {} : { print: photo.print }) },
  });
/** Takes a photo from its item; its bytes stay. */
export const withdrawPhoto = (visit: VisitKey, itemId: string, sha256: string): Draft =>
  visitDraft(visit, 'photo-withdrawn', { [itemField.photo(itemId, sha256)]: null });
/** Lays marks over a photo, all of them at once; none takes the layer away. The photo stays as it is. */
export const markPhoto = (visit: VisitKey, itemId: string, sha256: string, marks: Marks): Draft =>
  visitDraft(visit, 'photo-marked', { [itemField.marks(itemId, sha256)]: marks.length === 0 ? null : marks.map((mark) => ({ ...mark })) });
/** Ties a file of any kind to an item; its bytes are kept as a document. */
export const attachFile = (visit: VisitKey, itemId: string, file: { readonly sha256: string; readonly name: string; readonly size: number }): Draft =>
  visitDraft(visit, 'file-attached', { [itemField.file(itemId, file.sha256)]: { name: file.name, size: file.size } });
/** Takes a file from its item; its bytes stay. */
export const withdrawFile = (visit: VisitKey, itemId: string, sha256: string): Draft =>
  visitDraft(visit, 'file-withdrawn', { [itemField.file(itemId, sha256)]: null });
/** Ends a visit (完成核查). */
export const completeVisit = (visit: VisitKey): Draft => visitDraft(visit, 'visit-completed', { completed: true });
/** Opens a completed visit again. */
export const reopenVisit = (visit: VisitKey): Draft => visitDraft(visit, 'visit-reopened', { completed: false });

/** Opens the re-inspection (复验): `openIds` are the items to look at anew, `carried` the fields of all others as the first visit left them. */
export const openReVisit = (
  visit: { readonly roundId: string; readonly unitId: string },
  standardHash: string,
  openIds: readonly string[],
  carried: { readonly [field: string]: Json },
): Draft => visitDraft({ ...visit, phase: 're' }, 'visit-opened', { standardHash, opened: true, openItems: [...openIds], ...carried });

/** Records what the unit says of one finding (认可, 异议); null takes it back. */
export const giveReply = (visit: VisitKey, itemIds: readonly string[], reply: ItemReply | null): Draft =>
  visitDraft(visit, 'reply-given', Object.fromEntries(itemIds.map((itemId) => [itemField.reply(itemId), reply === null ? null : { ...reply }])));
/** Records a signature on what was read out at the closing meeting. */
export const giveSignature = (visit: VisitKey, role: SignatureRole, signature: Signature): Draft =>
  visitDraft(visit, 'signature-given', { [`signature/${role}`]: { ...signature } });
/** Takes a signature back. */
export const withdrawSignature = (visit: VisitKey, role: SignatureRole): Draft => visitDraft(visit, 'signature-withdrawn', { [`signature/${role}`]: null });
/** Decides on an objection to one finding (申诉复核); null takes the ruling back. */
export const ruleObjection = (visit: VisitKey, itemId: string, ruling: Ruling | null): Draft =>
  visitDraft(visit, 'objection-ruled', { [itemField.ruling(itemId)]: ruling === null ? null : { ...ruling } });
/** Names the photos that the confirmation sheet leaves out. */
export const chooseSheetPhotos = (visit: VisitKey, leftOut: readonly string[]): Draft =>
  visitDraft(visit, 'sheet-photos-chosen', { 'sheet/leftOut': [...leftOut] });

/** Decides on a unit. `decidedOn` (`YYYY-MM-DD`) and `decidedBy` are given where they differ from the clock and the name of the entry; projections prefer them. */
export const decide = (
  roundId: string,
  unitId: string,
  decision: {
    readonly outcome: Outcome;
    readonly adopted: boolean;
    readonly reason: string;
    readonly recommended: Outcome | null;
    readonly decidedOn?: string;
    readonly decidedBy?: string;
  },
): Draft => draft(roundId, decisionSubject(roundId, unitId), 'decision-made', { ...decision });

/** Changes a setting that everyone with these data shares: `federation` has the field `name`; `person/<name>` has `role`. */
export const changeSetting = (setting: string, fields: { readonly [field: string]: Json }): Draft =>
  draft(null, settingSubject(setting), 'setting-changed', fields);

/** Settles a difference: writes the values that were chosen over all that people wrote without knowing of each other, and why. `matter` tells apart what is settled in one subject: the item of a visit, empty elsewhere. */
export const settleDifference = (
  round: string | null,
  subject: string,
  fields: { readonly [field: string]: Json },
  settled: { readonly matter: string; readonly reason: string },
): Draft => draft(round, subject, 'difference-settled', { ...fields, [`settled/${settled.matter}`]: settled.reason });
