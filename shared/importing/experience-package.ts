import { z } from 'zod';
import { canonicalJson } from '../json.ts';
import { PackageSignature } from '../ledger/package.ts';
import { ColumnRole, TableSaid } from '../model/submission.ts';
import { fail, ok, type Result } from '../result.ts';
import type { ColumnMapping } from '../intake/readings/column-mapping.ts';
import { looksLikeUnit } from '../intake/words/unit-name.ts';
import { StoredConfirmation } from '../record/project-lessons.ts';
import { readJson } from '../text/read-json.ts';
import type { CountyExperience } from './county-experience.ts';

const mostLayouts = 5000;
const Layout = z.object({
  signature: z.string().min(1).max(4000),
  roles: z.record(z.string().regex(/^\d{1,4}$/u), ColumnRole),
  ...TableSaid.shape,
});
const Confirmed = StoredConfirmation.extend({ layout: z.string().regex(/^[0-9a-f]{16}$/u), importId: z.string().min(1).max(80) });

/** What a 读表经验包 says: layouts by their heading words, and how often checks fired rightly and wrongly. No unit, no town, no person of a unit, no points. */
const ExperienceContent = z.object({
  format: z.literal('yanshoutai-experience/1'),
  madeBy: z.string().max(100),
  /** `YYYY-MM-DD` */
  madeOn: z.string().regex(/^\d{4}-\d{2}-\d{2}$/u),
  /** The laptop that wrote it, as its ledger calls it. */
  device: z.string().min(1).max(100),
  layouts: z.array(Layout).max(mostLayouts),
  confirmations: z.array(Confirmed).max(mostLayouts * 10),
});
export type ExperienceContent = z.infer<typeof ExperienceContent>;

const ExperienceFile = z.object({ content: ExperienceContent, signature: PackageSignature });

const encoder = new TextEncoder();

/** The bytes that the signature of a 读表经验包 is over. */
export const signedBytes = (content: ExperienceContent): Uint8Array => encoder.encode(canonicalJson(content));

/** A number long enough to be a phone number or a credit code. */
const longNumber = /\d{7,}/u;

/** Whether words of a layout tell of no unit: they hold none of the names (of units and towns on the books), nothing that is worded as a unit, no long number. */
const isNameless = (words: string, names: readonly string[]): boolean =>
  !longNumber.test(words) && !names.some((name) => name.length > 1 && words.includes(name)) && !words.split(/[|/]/u).some((heading) => looksLikeUnit(heading));

/** All words of forms that a remembered layout holds: its headings, its last row, what is written around the unit's name. */
const wordsOf = ({ signature, pointed, last, unit }: ColumnMapping): readonly string[] => [
  signature,
  pointed ?? '',
  last?.words ?? '',
  unit?.before ?? '',
  unit?.after ?? '',
];

/** What of a county's experience may leave it. `names` are those of units and towns on the books; `left` counts the layouts that stay because their headings hold one, or could. */
export function experienceToShare(
  { recipes, lessons }: Pick<CountyExperience, 'recipes' | 'lessons'>,
  from: Pick<ExperienceContent, 'madeBy' | 'madeOn' | 'device'>,
  names: readonly string[],
): { readonly content: ExperienceContent; readonly left: number } {
  const layouts = recipes.filter(({ mapping }) => wordsOf(mapping).every((words) => isNameless(words, names)));
  const content: ExperienceContent = {
    format: 'yanshoutai-experience/1',
    ...from,
    layouts: layouts.map(({ mapping: { by: _, ...said } }) => said),
    confirmations: lessons.flatMap(({ layout, imports }) =>
      imports.map(({ importId, files, corrected, checks }) => ({
        layout,
        importId,
        files,
        corrected,
        checks: Object.fromEntries(Object.entries(checks).map(([check, [right, wrong]]): [string, [number, number]] => [check, [right, wrong]])),
      })),
    ),
  };
  return { content, left: recipes.length - layouts.length };
}

/** The file of a 读表经验包: its content and the signature over it. */
export const writeExperience = (content: ExperienceContent, signature: PackageSignature): Uint8Array =>
  encoder.encode(`${JSON.stringify({ content, signature }, null, 1)}\n`);

/** A 读表经验包 whose signature fits, with the key (hex) that it is of. */
export interface ReadExperience {
  readonly content: ExperienceContent;
  readonly signedBy: string;
}

/** Reads a 读表经验包; the problem is a Chinese sentence. `verify` says whether a signature is one over these bytes. */
export async function readExperience(
  bytes: Uint8Array,
  verify: (signature: PackageSignature, bytes: Uint8Array) => Promise<boolean>,
): Promise<Result<ReadExperience, string>> {
  const json = readJson(new TextDecoder().decode(bytes));
  const file = ExperienceFile.safeParse(json.ok ? json.value.value : undefined);
  if (!file.success) return fail('这不是读表经验包（.json），或者是更新版本的程序写的。请重新选择。');
  const { content, signature } = file.data;
  if (!(await verify(signature, signedBytes(content)))) return fail('签名不符：内容写出后被改动过，没有采用其中任何内容。请让对方重新导出。');
  return ok({ content, signedBy: signature.publicKey });
}
