import type { FormPart } from '../contents/form-types.ts';
import { squash } from '../values/text.ts';
import { collectiveEnding } from '../words/labels.ts';
import { looksLikeUnit } from '../words/unit-name.ts';

/** Items of one section in a row, from `first` to before `end`. */
interface Run {
  readonly title: string;
  readonly first: number;
  readonly end: number;
}

function runsOf({ items }: FormPart): readonly Run[] {
  const runs: Run[] = [];
  items.forEach(({ section }, index) => {
    const last = runs.at(-1);
    if (last?.title === section) runs.splice(-1, 1, { ...last, end: index + 1 });
    else runs.push({ title: section, first: index, end: index + 1 });
  });
  return runs;
}

/** A unit by its name, or a part of one that the sheet ranks: 城北司法所, 财务科. */
const namesUnit = (title: string): boolean => looksLikeUnit(title) || (title.length >= 3 && collectiveEnding.test(title));

/**
 * A table that is as long as its units are many: each unit's name in a column before its items, which are the same for all (each 司法所 with its four lines). One
 * part a unit, under its name; a part of another kind comes back as it is.
 */
export function partsByUnit(part: FormPart): readonly FormPart[] {
  const runs = runsOf(part);
  const linesOf = ({ first, end }: Run): string =>
    part.items
      .slice(first, end)
      .map((item) => squash(item.text))
      .join('\n');
  const [first] = runs;
  const alike = runs.length > 1 && first !== undefined && first.end > first.first + 1 && runs.every((run) => linesOf(run) === linesOf(first));
  if (!alike || !runs.every(({ title }) => namesUnit(title)) || new Set(runs.map(({ title }) => squash(title))).size < runs.length) return [part];
  return runs.map((run) => {
    const items = part.items.slice(run.first, run.end).map((item) => ({ ...item, section: '' }));
    const cell = part.sections.find(({ title }) => title === run.title)?.cell ?? items[0]?.cells['text'] ?? '';
    const { head } = part;
    return {
      ...part,
      head: { ...head, unit: { text: run.title, cell, rank: 0 } },
      items,
      sections: [],
      totals: [],
      shared: [],
      sharedMaxima: [],
      apart: true,
    };
  });
}
