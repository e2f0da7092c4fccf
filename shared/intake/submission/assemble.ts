import type { Problem } from '../../model/problem.ts';
import type { ReadFact } from '../../model/submission.ts';
import type { FormPart } from '../contents/form-types.ts';
import type { FactsRead } from '../contents/read-facts.ts';
import type { FormHead } from '../contents/read-head.ts';
import type { RowSubmission } from '../contents/read-roster.ts';
import type { Block } from '../contents/block.ts';
import { sumCenti } from '../../points.ts';
import { unitInFileName } from '../words/unit-name.ts';
import * as say from '../problems.ts';
import { checkFacts } from '../contents/fact-checks.ts';
import { squash } from '../values/text.ts';
import { finishForm } from './finish-form.ts';
import { knowUnit } from './known-unit.ts';
import { factSureness } from './layout-sureness.ts';
import { partsByUnit } from './unit-sections.ts';

interface Group {
  readonly parts: FormPart[];
  readonly heads: FormHead[];
  readonly reads: FactsRead[];
}

interface FactSheet {
  readonly sheet: string;
  readonly head: FormHead;
  readonly reads: FactsRead[];
}

const textsOf = (parts: readonly FormPart[]): ReadonlySet<string> => new Set(parts.flatMap((part) => part.items.map((item) => squash(item.text))));

/** Whether a part brings mostly items that the group already has, or most of what the group has: then it is another form (of last year, say), not a part of this one. */
function repeats(group: Group, part: FormPart): boolean {
  const known = textsOf(group.parts);
  const again = part.items.filter((item) => known.has(squash(item.text))).length;
  return again > 0 && (again >= part.items.length / 2 || (again > 1 && again >= known.size / 2));
}

const nameOf = (head: FormHead): string | undefined => (head.unit === undefined ? undefined : squash(head.unit.text));
const nameOfGroup = (group: Group): string | undefined => group.heads.map(nameOf).find((name) => name !== undefined);

/** What the items of whole forms usually add up to, in centipoints. */
const wholeSum = 10_000;

/** Whether parts make up a whole set of items: their full marks are a hundred, or a total says that they are as much or more. */
function isWhole(parts: readonly FormPart[]): boolean {
  const sum = sumCenti(parts.flatMap(({ items }) => items.map(({ max }) => max ?? 0)));
  const stated = parts.flatMap(({ totals }) => totals.filter(({ kind }) => kind !== 'subtotal').flatMap(({ max }) => max ?? []));
  return sum === wholeSum || (sum > wholeSum && stated.includes(sum));
}

/** Whether two sheets hold two sets of items (机关类, 企业类), each of them whole by its own sum. */
const isOtherSet = (group: Group, part: FormPart): boolean => group.parts.every(({ sheet }) => sheet !== part.sheet) && isWhole([part]) && isWhole(group.parts);

/** Whether a table continues the form before it: the same unit or none named, other items, not a whole set of them beside another, and its sheet not named after a unit. */
function continues(group: Group, part: FormPart): boolean {
  if (part.apart || repeats(group, part) || isOtherSet(group, part)) return false;
  const unit = nameOf(part.head);
  if (unit !== undefined) return unit === nameOfGroup(group) || (part.head.unit?.rank ?? 0) >= 900;
  return part.sheet === group.parts.at(-1)?.sheet || unitInFileName(part.sheet) === undefined;
}

/** Whether a table on another sheet only sums up the sections of a form: each of its lines is one of them. */
function sumsUpSections(part: FormPart, form: FormPart): boolean {
  if (part.sheet === form.sheet || part.items.length < 2 || part.items.length >= form.items.length) return false;
  const titles = new Set(form.sections.map((section) => squash(section.title)));
  return part.items.every((item) => titles.has(squash(item.text)));
}

interface Sorted {
  readonly groups: Group[];
  readonly sheets: FactSheet[];
  readonly rows: RowSubmission[];
  readonly summaries: RowSubmission[];
}

function addForm(sorted: Sorted, part: FormPart, waiting: readonly FormHead[]): void {
  const last = sorted.groups.at(-1);
  if (last?.parts.some((form) => sumsUpSections(part, form)) === true) return;
  const [only] = last?.parts ?? [];
  if (last?.parts.length === 1 && only !== undefined && sumsUpSections(only, part)) {
    last.parts.splice(0, 1, part);
    last.heads.push(part.head);
    return;
  }
  if (last !== undefined && continues(last, part)) {
    last.parts.push(part);
    last.heads.push(part.head);
    return;
  }
  sorted.groups.push({ parts: [part], heads: [part.head, ...waiting], reads: [] });
}

function sortBlocks(blocks: readonly Block[]): Sorted {
  const sorted: Sorted = { groups: [], sheets: [], rows: [], summaries: [] };
  let waiting: FormHead[] = [];
  for (const block of blocks) {
    switch (block.kind) {
      case 'form':
        if (block.part.items.length > 0) for (const part of partsByUnit(block.part)) addForm(sorted, part, waiting);
        waiting = block.part.items.length > 0 ? [] : [...waiting, block.part.head];
        break;
      case 'head':
        waiting.push(block.head);
        break;
      case 'facts':
        addFactSheet(sorted, block.sheet, block.head, block.read);
        break;
      case 'rows':
        (block.summary ? sorted.summaries : sorted.rows).push(...block.rows);
    }
  }
  return sorted;
}

function addFactSheet(sorted: Sorted, sheet: string, head: FormHead, read: FactsRead): void {
  const name = nameOf(head);
  const last = sorted.sheets.at(-1);
  if (last !== undefined && (name === undefined || name === nameOf(last.head))) last.reads.push(read);
  else sorted.sheets.push({ sheet, head, reads: [read] });
}

const mergeFacts = (heads: readonly FormHead[], reads: readonly FactsRead[]): Record<string, ReadFact> => {
  const facts: Record<string, ReadFact> = {};
  for (const source of [...reads.map((read) => read.facts), ...heads.map((head) => head.facts)])
    for (const [key, value] of Object.entries(source)) facts[key] ??= value;
  return facts;
};

const slackOf = (reads: readonly FactsRead[]): number => Math.max(0, ...reads.map((read) => read.slack));

/** Sheets of facts go to the form of the same unit, or to the only form there is. */
function attachFacts(sorted: Sorted): readonly FactSheet[] {
  return sorted.sheets.filter((sheet) => {
    const name = nameOf(sheet.head);
    const [only] = sorted.groups;
    const owner =
      sorted.groups.find((group) => name !== undefined && nameOfGroup(group) === name) ??
      (sorted.groups.length === 1 && only !== undefined && (name === undefined || nameOfGroup(only) === undefined) ? only : undefined);
    if (owner === undefined) return true;
    owner.reads.push(...sheet.reads);
    owner.heads.push({ ...sheet.head, problems: [] });
    return false;
  });
}

const dateOf = (heads: readonly FormHead[]): string | null =>
  heads
    .map((head) => head.date)
    .filter((date) => date !== undefined)
    .sort((left, right) => left.rank - right.rank)[0]?.iso ?? null;

/** Whether a table only sums up the others of its form, a sheet each: every one of its lines has the full mark and the score of all of such a sheet together. */
function sumsUpParts(part: FormPart, parts: readonly FormPart[]): boolean {
  const others = parts.filter(({ sheet }) => sheet !== part.sheet);
  if (part.items.length < 2 || part.items.length !== others.length) return false;
  const left = others.map(({ items }) => ({ max: sumCenti(items.map(({ max }) => max ?? 0)), self: sumCenti(items.map(({ self }) => self ?? 0)) }));
  return part.items.every(({ max, self }) => {
    const at = left.findIndex((sums) => sums.max === max && (self === null || sums.self === self));
    if (at !== -1) left.splice(at, 1);
    return at !== -1;
  });
}

function finishGroup(group: Group, file: string, alone: boolean): RowSubmission {
  const feet = group.parts.map((part) => part.foot);
  const parts = group.parts.filter((part) => !sumsUpParts(part, group.parts));
  return finishForm({
    parts,
    unit: knowUnit(group.heads, feet, group.parts[0]?.sheet ?? '', file, alone),
    facts: mergeFacts(group.heads, group.reads),
    factProblems: group.reads.flatMap((read) => read.problems),
    rateSlack: slackOf(group.reads),
    date: dateOf(group.heads) ?? dateOf(feet),
  });
}

function finishFacts(sheet: FactSheet, file: string, alone: boolean): RowSubmission | undefined {
  const facts = mergeFacts([sheet.head], sheet.reads);
  if (Object.keys(facts).length < 2) return undefined;
  const unit = knowUnit([sheet.head], [], sheet.sheet, file, alone);
  const uscc = facts['uscc']?.value;
  const date = sheet.head.date?.iso ?? null;
  const headProblems = sheet.head.problems.filter((problem) => !sheet.reads.some((read) => read.problems.some((other) => other.cell === problem.cell)));
  const problems: readonly Problem[] = [
    ...unit.problems,
    ...headProblems,
    ...sheet.reads.flatMap((read) => read.problems),
    ...checkFacts(facts, date, slackOf(sheet.reads)),
  ];
  return {
    submission: {
      unit: { name: unit.name, uscc: typeof uscc === 'string' ? uscc : null, cell: unit.cell },
      date,
      sheet: sheet.sheet,
      layout: 'facts',
      title: sheet.head.title?.text ?? '',
      facts,
      items: [],
      statedTotal: null,
      computedTotal: null,
      sureness: factSureness(Object.keys(facts).length),
    },
    problems,
  };
}

const isBlank = ({ parts }: Group): boolean => parts.every(({ items }) => items.every(({ self, selfRaw }) => self === null && selfRaw === ''));

/** Whether a form is only the blank of another in the file: no unit, no score, its sheet not named after a unit, and items that the other has. */
const isTemplateOf = (group: Group, filled: Group): boolean =>
  isBlank(group) &&
  !isBlank(filled) &&
  nameOfGroup(group) === undefined &&
  group.parts.every(
    ({ sheet, hasSelf, items }) => hasSelf && unitInFileName(sheet) === undefined && items.every(({ text }) => textsOf(filled.parts).has(squash(text))),
  );

/** What a sheet is called that is kept and no longer holds. */
const archived = /存档|归档|作废|废弃|旧[表版稿]|[上去往]年|历史|备份/;

/** Whether a form is kept from before beside the one that holds: its sheet says so, and another sheet has the same unit's. */
const isOldOf = (group: Group, other: Group): boolean =>
  other !== group &&
  group.parts.every(({ sheet, head }) => archived.test(sheet) || archived.test(head.title?.text ?? '')) &&
  !other.parts.some(({ sheet }) => archived.test(sheet)) &&
  nameOfGroup(group) === nameOfGroup(other);

/** Makes submissions of all that the tables of a file say: parts joined, facts given to their unit, a summary of forms that are here themselves left out. */
export function assemble(blocks: readonly Block[], file: string): readonly RowSubmission[] {
  const sorted = sortBlocks(blocks);
  const sheets = attachFacts(sorted);
  const templates = sorted.groups.filter((group) => sorted.groups.some((other) => isTemplateOf(group, other)));
  const current = sorted.groups.filter((group) => !templates.includes(group));
  const old = current.filter((group) => current.some((other) => isOldOf(group, other)));
  const groups = current.filter((group) => !old.includes(group));
  const alone = groups.length + sheets.length === 1 && sorted.rows.length + sorted.summaries.length === 0;
  const told = [
    ...templates.flatMap(({ parts }) => parts.map(({ sheet }) => say.templateLeftOut(sheet))),
    ...old.flatMap(({ parts }) => parts.map(({ sheet }) => say.archiveLeftOut(sheet))),
  ];
  const forms = groups.map((group, index) => {
    const form = finishGroup(group, file, alone);
    return index === 0 ? { ...form, problems: [...form.problems, ...told] } : form;
  });
  const registers = sheets.flatMap((sheet) => finishFacts(sheet, file, alone) ?? []);
  const here = new Set(forms.map((form) => squash(form.submission.unit.name ?? '')));
  const summaries = sorted.summaries.filter((row) => !here.has(squash(row.submission.unit.name ?? '')));
  return [...forms, ...registers, ...sorted.rows, ...summaries];
}
