import { z } from 'zod';
import { Gate, Item, Scorer, Section, Standard } from '../model/standard.ts';
import { fail, ok, type Result } from '../result.ts';

const DraftSection = Section.extend({ title: z.string(), items: z.array(Item.extend({ text: z.string() })) });

/** A standard that someone is still writing: the same shape, but texts may be empty and sections missing. {@link finishDraft} makes a standard of it. */
export const DraftStandard = Standard.extend({
  version: z.string(),
  title: z.string(),
  sections: z.array(DraftSection),
  gates: z.array(Gate.extend({ text: z.string() })).default([]),
  scorers: z.array(Scorer.extend({ title: z.string() })).default([]),
});
export type DraftStandard = z.infer<typeof DraftStandard>;

/** A draft of a new version of a standard: everything as it is, under the version given. */
export const draftFrom = (standard: Standard, version: string): DraftStandard => ({ ...standard, version });

/** An empty draft of 100 points with one section, to write a standard from nothing. */
export const emptyDraft = (id: string, sectionId: string, version: string): DraftStandard => ({
  format: 'yanshoutai-standard/1',
  id,
  version,
  title: '新标准',
  source: '',
  kinds: [],
  total: 10_000,
  sections: [{ id: sectionId, title: '第一部分', max: 10_000, items: [] }],
  notApplicable: 'no-deduction',
  places: 2,
  gates: [],
  scorers: [],
  bands: [],
  policy: { accept: 8000, rectify: 6000, mandatoryOpen: 'rectify', rectifyDays: 30 },
});

/** The standard that a draft amounts to, as files hold it. Fails with the places that do not fit the format; {@link problemsOf} names them in words. */
export function finishDraft(draft: DraftStandard): Result<Standard, readonly string[]> {
  const file = DraftStandard.safeEncode(draft);
  const read = file.success ? Standard.safeDecode(file.data) : file;
  return read.success ? ok(read.data) : fail(read.error.issues.map((issue) => issue.path.join('.')));
}

/** The version after this one: the last whole number in it one higher, otherwise with “-2” behind. “1.0” becomes “1.1”, “2024” becomes “2024-2”. */
export function nextVersion(version: string): string {
  const [, head, last] = /^(.*[.-])(\d{1,4})$/u.exec(version) ?? [];
  return head === undefined || last === undefined ? `${version}-2` : `${head}${String(Number(last) + 1)}`;
}
