import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { Result } from '../result.ts';
import { countFirings, type CheckCounts } from './evidence/count-weights.ts';
import { weighedOn } from './readings/firings.ts';
import type { ReaderExperience } from './readings/reader-experience.ts';
import { readGrids } from './read-grids.ts';
import type { WordText } from './pages/word-page.ts';
import type { Refusal } from './refusals.ts';

/** What a confirmed file teaches: how often each check fired rightly and wrongly on it. `layout` names its headings by their SHA-256 (16 hex digits); nothing of its contents is kept. */
export interface Lesson {
  readonly layout: string;
  readonly checks: CheckCounts;
}

const encoder = new TextEncoder();
const nameOf = (signatures: readonly string[]): string => bytesToHex(sha256(encoder.encode([...new Set(signatures)].sort().join('\n')))).slice(0, 16);

/**
 * The lesson of a file whose reading a person confirmed: it is read again by the same experience, and what was taken counts as right. Undefined where no table was weighed.
 * `word` is what {@link wordPage} made of the bytes.
 */
export function lessonIn(bytes: Uint8Array, experience: ReaderExperience, word?: Result<WordText, Refusal>): Lesson | undefined {
  const grids = readGrids(bytes, undefined, word);
  if (!grids.ok) return undefined;
  const visible = grids.value.filter(({ hidden }) => !hidden);
  const weighed = (visible.length === 0 ? grids.value : visible).map((grid) => weighedOn(grid, experience));
  const signatures = weighed.flatMap((sheet) => sheet.signatures);
  return signatures.length === 0 ? undefined : { layout: nameOf(signatures), checks: countFirings(weighed.flatMap(({ firings }) => firings)) };
}

/** A lesson without what it says of some roles: the checks of `self: …` and so on. What nobody was sure of teaches nothing. */
export function withoutRoles(lesson: Lesson, roles: readonly string[]): Lesson {
  const kept = Object.entries(lesson.checks).filter(([check]) => !roles.some((role) => check.startsWith(`${role}: `)));
  return { ...lesson, checks: Object.fromEntries(kept) };
}
