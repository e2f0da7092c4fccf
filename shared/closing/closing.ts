import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { z } from 'zod';
import { canonicalJson } from '../json.ts';
import type { Marks } from '../model/marks.ts';
import type { Findings } from '../model/finding.ts';
import type { ScoreResult } from '../scoring/score-result.ts';

/** Whether the unit accepts a finding (认可) or disputes it (异议), with its words. */
export const ItemReply = z.object({ stance: z.enum(['agreed', 'disputed']), words: z.string() });
export type ItemReply = z.infer<typeof ItemReply>;

/** Chinese words for stances. */
export const stanceWords: Readonly<Record<ItemReply['stance'], string>> = { agreed: '认可', disputed: '异议' };

/** The two sides that sign what was found: the inspectors and the unit. */
export const meetingSides = ['inspector', 'unit'] as const;

/** The two bodies that accept a unit together (联合验收, “上报县、镇工会组织验收”): the township's union and the county's. */
export const acceptanceBodies = ['town', 'county'] as const;
/** A body that accepts. */
export type AcceptanceBody = (typeof acceptanceBodies)[number];

/** Everyone who may sign the confirmation sheet. */
export const signatureRoles = [...meetingSides, ...acceptanceBodies] as const;
/** Who signs: a side of the meeting, or a body that accepts. */
export type SignatureRole = (typeof signatureRoles)[number];

/** Chinese words for those who sign. */
export const signatureRoleWords: Readonly<Record<SignatureRole, string>> = {
  inspector: '核查组',
  unit: '受检单位',
  town: '乡镇(街道)总工会',
  county: '县总工会',
};

/** One side's signature. `image` is the hash of the drawn PNG, null where the printed sheet is signed by hand; `seals` is {@link digestOf} what was signed. */
export const Signature = z.object({ name: z.string(), post: z.string(), image: z.string().nullable(), signedOn: z.string(), seals: z.string() });
export type Signature = z.infer<typeof Signature>;

/** What the closing meeting (末次会议) of a visit left. */
export interface Closing {
  readonly replies: Readonly<Record<string, ItemReply>>;
  readonly signatures: Partial<Readonly<Record<SignatureRole, Signature>>>;
  /** Photos that the confirmation sheet leaves out. */
  readonly leftOut: readonly string[];
}

/** All that the confirmation sheet says and a signature therefore covers. */
export interface Sealed {
  readonly findings: Findings;
  readonly replies: Readonly<Record<string, ItemReply>>;
  readonly result: Pick<ScoreResult, 'total' | 'grade' | 'openMandatory' | 'vetoes' | 'recommendation'>;
  /** Photos that the sheet leaves out. */
  readonly leftOut: readonly string[];
  /** What was drawn over a photo of an item. */
  readonly marksOf: (itemId: string, sha256: string) => Marks;
  /** The named exceptions that the sheet tells of, by what they are made for. */
  readonly exceptions?: Readonly<Record<string, unknown>>;
}

/** Seals of this generation begin with it; those without cover findings and replies only, and are compared with those alone. */
const wholeSheet = '2:';

const hashOf = (value: unknown): string => bytesToHex(sha256(utf8ToBytes(canonicalJson(z.json().parse(JSON.parse(JSON.stringify(value)))))));

/** What a signature seals: SHA-256 over all that is printed above it. It changes with any part, so that a signature under something else shows. */
export function digestOf({ findings, replies, result, leftOut, marksOf, exceptions = {} }: Sealed): string {
  const { total, grade, recommendation } = result;
  const score = { total, grade, recommendation, open: result.openMandatory.map(({ itemId }) => itemId), vetoes: result.vetoes.map(({ itemId }) => itemId) };
  const hidden = new Set(leftOut);
  const drawn = Object.entries(findings).flatMap(([itemId, { photos }]) =>
    photos.filter((photo) => !hidden.has(photo)).map((photo) => ({ itemId, photo, marks: marksOf(itemId, photo) })),
  );
  const marks = drawn.filter((one) => one.marks.length > 0);
  // Left out where there is none: so it was before there were any.
  const excepted = Object.keys(exceptions).length === 0 ? {} : { exceptions };
  const whole = { findings, replies, score, leftOut: leftOut.toSorted(), marks, ...excepted };
  return `${wholeSheet}${hashOf(whole)}`;
}

/** Whether a signature was given under this: `digest` is {@link digestOf} it. */
export const seals = (signature: Pick<Signature, 'seals'>, sealed: Sealed, digest: string): boolean =>
  signature.seals.startsWith(wholeSheet) ? signature.seals === digest : signature.seals === hashOf({ findings: sealed.findings, replies: sealed.replies });
