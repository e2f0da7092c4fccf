import { itemsOf, type Standard } from '../model/standard.ts';
import type { SubmissionItem } from '../model/submission.ts';
import { comparableText } from '../text/comparable-text.ts';
import { bigramsOf, bigramSimilarity, editSimilarity, holdsInOrder } from './similarity.ts';

/** From this likeness on, two texts of one section are the same item with words changed. Below it, guessing would do harm. */
const closeEnough = 0.7;

interface Line {
  readonly index: number;
  readonly section: string;
  readonly text: string;
  readonly max: number | null;
  /** Of a standard's item its id; of a submitted line the id that it says itself, if any. */
  readonly itemId: string | undefined;
}

const lineOf = (index: number, section: string, text: string, max: number | null, itemId: string | undefined): Line => ({
  index,
  itemId,
  section: comparableText(section),
  text: comparableText(text),
  max,
});

const linesOfStandards = new WeakMap<Standard, readonly Line[]>();

function linesOf(standard: Standard): readonly Line[] {
  const known = linesOfStandards.get(standard);
  if (known !== undefined) return known;
  const lines = itemsOf(standard).map(({ section, item }, index) => lineOf(index, section.title, item.text, item.max, item.id));
  linesOfStandards.set(standard, lines);
  return lines;
}

/** Words put into a text, or taken out of it, leave the rest in its order: such a pair is alike though its lengths differ. */
function alike(left: Line, right: Line): number {
  const [short, long] = left.text.length < right.text.length ? [left.text, right.text] : [right.text, left.text];
  const grown = short.length >= 5 && short.length * 2 >= long.length && holdsInOrder(long, short) ? 0.8 : 0;
  const shared = bigramSimilarity(bigramsOf(left.text), bigramsOf(right.text));
  return shared < 2 * closeEnough - 1 ? grown : Math.max(grown, (shared + editSimilarity(left.text, right.text)) / 2);
}

function groupByText(lines: readonly Line[]): ReadonlyMap<string, readonly Line[]> {
  const groups = new Map<string, Line[]>();
  for (const line of lines) {
    const group = groups.get(line.text);
    if (group === undefined) groups.set(line.text, [line]);
    else group.push(line);
  }
  return groups;
}

/** Of several lines with the same text: the one of the same section, then of the same maximum, then the first. */
function nearest(wanted: Line, lines: readonly Line[]): Line | undefined {
  const rank = (line: Line) => (line.section === wanted.section ? 0 : 2) + (line.max === wanted.max ? 0 : 1);
  return [...lines].sort((left, right) => rank(left) - rank(right) || left.index - right.index)[0];
}

/** Lines of our own forms name their item. The text must be the same or close too: an id of another version may mean something else now. */
function pairNamedItems(wanted: readonly Line[], given: readonly Line[], pairs: Map<number, number>): void {
  const named = new Map(given.flatMap((line) => (line.itemId === undefined ? [] : [[line.itemId, line] as const])));
  if (named.size === 0) return;
  for (const line of wanted) {
    const found = line.itemId === undefined ? undefined : named.get(line.itemId);
    if (found !== undefined && (found.text === line.text || alike(line, found) >= closeEnough)) pairs.set(line.index, found.index);
  }
}

function pairEqualTexts(wanted: readonly Line[], given: readonly Line[], pairs: Map<number, number>): void {
  const byText = groupByText(given);
  const taken = new Set<number>(pairs.values());
  const bySection = (line: Line) => (byText.get(line.text) ?? []).some((other) => other.section === line.section);
  const open = wanted.filter((line) => !pairs.has(line.index));
  for (const line of [...open.filter(bySection), ...open.filter((other) => !bySection(other))]) {
    const found =
      line.text === ''
        ? undefined
        : nearest(
            line,
            (byText.get(line.text) ?? []).filter((other) => !taken.has(other.index)),
          );
    if (found === undefined) continue;
    taken.add(found.index);
    pairs.set(line.index, found.index);
  }
}

function pairCloseTexts(wanted: readonly Line[], given: readonly Line[], pairs: Map<number, number>): void {
  const taken = new Set(pairs.values());
  const open = given.filter((line) => !taken.has(line.index));
  const likely = wanted
    .filter((line) => !pairs.has(line.index))
    .flatMap((line) => open.filter((other) => other.section === line.section).map((other) => ({ line, other, likeness: alike(line, other) })))
    .filter(({ likeness }) => likeness >= closeEnough)
    .sort((left, right) => right.likeness - left.likeness || left.line.index - right.line.index || left.other.index - right.other.index);
  for (const { line, other } of likely) {
    if (pairs.has(line.index) || taken.has(other.index)) continue;
    taken.add(other.index);
    pairs.set(line.index, other.index);
  }
}

/**
 * Finds each item of a standard among the lines of a submission: the answer holds, for each item of `itemsOf(standard)` in order, the index of the
 * submission's line with the same content, or null.
 *
 * Lines that name their item pair first; then equal texts (in the same section where there are several), then close texts of one section from the likeliest down. Each line pairs at most
 * once. Numbers never count: units insert, drop and re-number lines.
 */
export function matchItems(standard: Standard, items: readonly SubmissionItem[]): readonly (number | null)[] {
  const wanted = linesOf(standard);
  const given = items.map((item, index) => lineOf(index, item.section, item.text, item.max, item.itemId));
  const pairs = new Map<number, number>();
  pairNamedItems(wanted, given, pairs);
  if (pairs.size < wanted.length) pairEqualTexts(wanted, given, pairs);
  if (pairs.size < wanted.length) pairCloseTexts(wanted, given, pairs);
  return wanted.map((line) => pairs.get(line.index) ?? null);
}
