import { z } from 'zod';
import { ItemReply, Signature, type SignatureRole } from '../closing/closing.ts';
import { Proof, WordsCorrection } from '../closing/objection.ts';
import { Ruling } from '../closing/rulings.ts';
import { RuleAnswer, Verdict } from '../model/finding.ts';
import { Marks } from '../model/marks.ts';
import { itemFieldName, itemFieldReader } from './field-names.ts';

const FieldPhoto = z.object({
  name: z.string().catch(''),
  /** The day the camera wrote, `YYYY-MM-DD`. */
  takenOn: z.string().nullable().catch(null),
  /** What the picture looks like (see `printOf`). */
  print: z.string().nullable().catch(null),
});
const FieldFile = z.object({ name: z.string().catch(''), size: z.int().nonnegative().catch(0) });

/**
 * Every field that an item of a visit has, declared once: what its key is, its value, its word, and what it is used for.
 * `judges`: it makes up verdict and points. `carries`: a re-inspection takes it over for the items that it does not look at again.
 * `stays`: it says what was seen on site, and stays with an item whose points are to be judged again under a new version of the standard.
 * `document`: its key is the hash of a document of that kind.
 */
export const visitItemFields = {
  verdict: { key: 'none', value: Verdict, word: '判定', judges: true, carries: true, stays: false, document: null },
  answer: { key: 'place', value: RuleAnswer, word: '扣分', judges: true, carries: true, stays: false, document: null },
  points: { key: 'none', value: z.number(), word: '考评分', judges: true, carries: true, stays: false, document: null },
  note: { key: 'none', value: z.string(), word: '情况说明', judges: false, carries: true, stays: true, document: null },
  photo: { key: 'hash', value: FieldPhoto, word: '照片', judges: false, carries: true, stays: true, document: 'photo' },
  marks: { key: 'hash', value: Marks, word: '照片上的标注', judges: false, carries: true, stays: true, document: null },
  file: { key: 'hash', value: FieldFile, word: '附件', judges: false, carries: true, stays: true, document: 'file' },
  reply: { key: 'none', value: ItemReply, word: '单位意见', judges: false, carries: false, stays: false, document: null },
  ruling: { key: 'none', value: Ruling, word: '申诉复核', judges: false, carries: false, stays: false, document: null },
  correction: { key: 'none', value: WordsCorrection, word: '更正单位说法', judges: false, carries: false, stays: false, document: null },
  proof: { key: 'hash', value: Proof, word: '异议佐证', judges: false, carries: false, stays: false, document: 'file' },
} as const satisfies Readonly<Record<string, VisitItemField>>;

interface VisitItemField {
  readonly key: 'none' | 'place' | 'hash';
  readonly value: z.ZodType;
  readonly word: string;
  readonly judges: boolean;
  readonly carries: boolean;
  readonly stays: boolean;
  readonly document: 'photo' | 'file' | null;
}

/** A part of an item's finding, as a field names it. */
export type VisitItemPart = keyof typeof visitItemFields;

/** The fields of a visit that belong to no item. */
export const visitOwnFields = {
  standardHash: { value: z.string(), word: '标准' },
  opened: { value: z.boolean(), word: '开始核查' },
  visitedOn: { value: z.string(), word: '核查日期' },
  inspectors: { value: z.array(z.string()), word: '核查人' },
  openItems: { value: z.array(z.string()), word: '复验项目' },
  carried: { value: z.record(z.string(), z.json()), word: '沿用的初验结果' },
  completed: { value: z.boolean(), word: '完成核查' },
  reopenReason: { value: z.string(), word: '重新打开的理由' },
  blind: { value: z.json(), word: '双评' },
  'sheet/leftOut': { value: z.array(z.string()), word: '确认单照片' },
  'signature/inspector': { value: Signature, word: '核查组签字' },
  'signature/unit': { value: Signature, word: '受检单位签字' },
  'signature/town': { value: Signature, word: '乡镇(街道)总工会签字' },
  'signature/county': { value: Signature, word: '县总工会签字' },
} as const satisfies Readonly<Record<`signature/${SignatureRole}` | (string & {}), { readonly value: z.ZodType; readonly word: string }>>;

const exceptionPrefix = 'exception/';

/** The field of a named exception, by the key of what lacks. */
export const exceptionField = (key: string): string => `${exceptionPrefix}${key}`;

/** The key of what an exception is made for; undefined for a field of another kind. */
export const readExceptionField = (field: string): string | undefined => (field.startsWith(exceptionPrefix) ? field.slice(exceptionPrefix.length) : undefined);

/** Takes the name of an item's field apart; undefined for a field that belongs to no item. */
export const readItemField = itemFieldReader(visitItemFields);

/** The word for a field of a visit: 判定, 第 2 条扣分, 签字. Undefined for one that only a newer program knows. */
export function visitFieldWord(field: string): string | undefined {
  const item = readItemField(field);
  if (item?.part === 'answer') return `第 ${String(Number(item.key) + 1)} 条扣分`;
  if (item !== undefined) return visitItemFields[item.part].word;
  if (readExceptionField(field) !== undefined) return '例外';
  const own: Readonly<Record<string, { readonly word: string }>> = visitOwnFields;
  return Object.hasOwn(own, field) ? own[field]?.word : undefined;
}

/** Field names of a visit subject that belong to one item. */
export const itemField = {
  verdict: (itemId: string) => itemFieldName(itemId, 'verdict'),
  /** What was found for one of its rules; `rule` is the place of that rule in the item. */
  answer: (itemId: string, rule: number) => itemFieldName(itemId, 'answer', String(rule)),
  points: (itemId: string) => itemFieldName(itemId, 'points'),
  note: (itemId: string) => itemFieldName(itemId, 'note'),
  photo: (itemId: string, sha256: string) => itemFieldName(itemId, 'photo', sha256),
  /** What was drawn over a photo of the item. */
  marks: (itemId: string, sha256: string) => itemFieldName(itemId, 'marks', sha256),
  file: (itemId: string, sha256: string) => itemFieldName(itemId, 'file', sha256),
  /** What the unit says of the finding at the closing meeting. */
  reply: (itemId: string) => itemFieldName(itemId, 'reply'),
  /** What was decided on the unit's objection to it. */
  ruling: (itemId: string) => itemFieldName(itemId, 'ruling'),
  /** A typing error in the unit's words, put right. */
  correction: (itemId: string) => itemFieldName(itemId, 'correction'),
  /** A photo or file about the unit's objection. */
  proof: (itemId: string, sha256: string) => itemFieldName(itemId, 'proof', sha256),
} as const satisfies Readonly<Record<VisitItemPart, (itemId: string, key: never) => string>>;
