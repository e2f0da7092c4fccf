import type { Problem } from '../../model/problem.ts';
import type { CentiPoints } from '../../points.ts';
import type { ReadFact, SubmissionItem, UnderstoodHeader } from '../../model/submission.ts';
import { checkFacts } from '../contents/fact-checks.ts';
import type { FormPart, SharedPoints } from '../contents/form-types.ts';
import type { RowSubmission } from '../contents/read-roster.ts';
import * as say from '../problems.ts';
import { vetoTitle } from '../words/lines.ts';
import { doubtOfWhole, witnessOf } from './corroborate.ts';
import { checkTotals, joinParts } from './check-totals.ts';
import type { KnownUnit } from './known-unit.ts';
import { formSureness } from './layout-sureness.ts';

/** What one merged score says of each of its items: all of it when it is the full sum, none when it is nothing; otherwise it cannot be told. */
function spreadShared(items: SubmissionItem[], groups: readonly SharedPoints[]): readonly Problem[] {
  return groups.flatMap((group) => {
    const members = items.slice(group.first, group.end);
    const maxima = members.map((item) => item.max);
    const whole = maxima.includes(null) ? null : maxima.reduce<CentiPoints>((sum, max) => sum + (max ?? 0), 0);
    const sure = group.self !== null && (group.self === 0 || group.self === whole);
    members.forEach((item, index) => {
      if (sure) items[group.first + index] = { ...item, self: group.self === 0 ? 0 : item.max };
    });
    const cell = members[0]?.cells['self'] ?? '';
    return sure ? [] : [say.selfMerged(cell, group.self === null ? '' : String(group.self / 100), members.length)];
  });
}

function missingScores(items: readonly SubmissionItem[], shared: readonly SharedPoints[], sheet: string, hasSelf: boolean): readonly Problem[] {
  if (items.length === 0) return [];
  if (!hasSelf) return [say.selfColumnMissing(sheet)];
  const isShared = (index: number): boolean => shared.some((group) => index >= group.first && index < group.end);
  const blank = items.filter(
    (item, index) => item.self === null && !item.notApplicable && item.selfRaw === '' && !isShared(index) && !vetoTitle.test(item.section),
  );
  if (blank.length === items.length && items.length > 1) return [say.selfAllMissing(items[0]?.cells['self'] ?? null, items.length)];
  return blank.map((item) => say.selfMissing(item.cells['self'] ?? item.cells['text'] ?? sheet, item.text));
}

function otherDoubts(items: readonly SubmissionItem[]): readonly Problem[] {
  const problems: Problem[] = [];
  const prefilled = items.filter((item) => item.assessed !== null);
  const [first] = prefilled;
  if (first !== undefined) problems.push(say.assessedPrefilled(first.cells['assessed'] ?? '', String((first.assessed ?? 0) / 100), prefilled.length));
  const someMax = items.some((item) => item.max !== null);
  if (someMax)
    for (const item of items)
      if (item.max === null && item.self !== null && !vetoTitle.test(item.section)) problems.push(say.maxMissing(item.cells['text'] ?? '', item.text));
  return problems;
}

/** The parts of one form with the unit, date and facts found for it. */
interface FormGroup {
  readonly parts: readonly FormPart[];
  readonly unit: KnownUnit;
  readonly facts: Readonly<Record<string, ReadFact>>;
  readonly factProblems: readonly Problem[];
  readonly rateSlack: number;
  readonly date: string | null;
}

/** The headings of a form's parts, each once, with its tables on all of them. */
function differentHeaders(parts: readonly FormPart[]): UnderstoodHeader[] {
  const headers = new Map<string, UnderstoodHeader>();
  for (const header of parts.flatMap((part) => part.headers)) {
    const ranges = [...(headers.get(header.signature)?.ranges ?? []), ...(header.ranges ?? [])];
    headers.set(header.signature, { ...header, ...(ranges.length === 0 ? {} : { ranges }) });
  }
  return [...headers.values()];
}

/** Makes one submission of a form's parts: totals compared with items, doubts told. */
export function finishForm(group: FormGroup): RowSubmission {
  const whole = joinParts(group.parts);
  const items = [...whole.items];
  const [first] = group.parts;
  const elsewhere = group.parts.map((part) => part.head.stated ?? part.foot.stated).find((stated) => stated !== undefined);
  const spread = spreadShared(items, whole.shared);
  const sure = whole.shared.filter((shared) => items[shared.first]?.self === null);
  const totals = checkTotals({ ...whole, items, shared: sure }, elsewhere);
  const witness = witnessOf(group.parts, { ...whole, items });
  const sheet = first?.sheet ?? '';
  const uscc = group.facts['uscc']?.value;
  const problems = [
    ...group.unit.problems,
    ...group.parts.flatMap((part) => [
      ...part.head.problems,
      ...part.problems,
      ...(part.head.date === undefined ? part.foot.problems.filter((problem) => problem.code !== 'date-unreadable') : []),
    ]),
    ...group.factProblems,
    ...spread,
    ...missingScores(
      items,
      whole.shared,
      sheet,
      group.parts.some((part) => part.hasSelf),
    ),
    ...otherDoubts(items),
    ...totals.problems,
    ...checkFacts(group.facts, group.date, group.rateSlack),
    ...doubtOfWhole(group.parts, witness),
  ];
  return {
    submission: {
      unit: { name: group.unit.name, uscc: typeof uscc === 'string' ? uscc : null, cell: group.unit.cell },
      date: group.date,
      sheet,
      layout: 'form',
      title: group.parts.map((part) => part.head.title?.text).find((title) => title !== undefined) ?? '',
      facts: { ...group.facts },
      items,
      statedTotal: totals.stated,
      computedTotal: totals.computed,
      headers: differentHeaders(group.parts),
      sureness: formSureness(group.parts, { ...whole, items }, totals, witness),
    },
    problems,
    questions: group.parts.flatMap((part) => part.questions),
  };
}
