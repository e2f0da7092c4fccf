import { sectionCode, totalLabel } from '../../forms/form-words.ts';
import type { Problem } from '../../model/problem.ts';
import { sumCenti, type CentiPoints } from '../../points.ts';
import { addressOf, type Grid } from '../grid.ts';
import { checkFacts } from '../contents/fact-checks.ts';
import { readGiven } from '../contents/item-points.ts';
import type { RowSubmission } from '../contents/read-roster.ts';
import { freshCell, viewSheet, type SheetView } from '../blocks/sheet-view.ts';
import * as say from '../problems.ts';
import { squash } from '../values/text.ts';
import type { OwnForm } from './find-own-form.ts';
import { readOwnHead } from './read-own-head.ts';
import { readOwnItem, type OwnItem } from './read-own-item.ts';

/** “一、组织建设（20分）” is the section 组织建设: exactly what the form's writer put around it is taken off. */
const sectionTitle = (text: string): string =>
  text
    .trim()
    .replace(/^[一二三四五六七八九十]{1,4}、/u, '')
    .replace(/（[\d.]+分）$/u, '');

interface Table {
  readonly lines: readonly OwnItem[];
  readonly stated: { readonly points: CentiPoints; readonly cell: string; readonly raw: string } | null;
}

/** The sum that the form states. Our own formula without a stored result, or with the nought it was born with, states nothing yet: whoever opens the file works it out. */
function statedIn(view: SheetView, form: OwnForm, row: number): Table['stated'] {
  const cell = freshCell(view, row, form.columns.self);
  if (cell === undefined || cell.uncached || typeof cell.raw !== 'number') return null;
  const points = readGiven(view, cell);
  return points === null || points === 0 ? null : { points, cell: addressOf(view.grid.sheet, row, cell.column), raw: cell.text };
}

function readTable(view: SheetView, form: OwnForm): Table {
  const lines: OwnItem[] = [];
  let section = '';
  for (let row = form.headRow + 1; row < view.grid.rowCount; row += 1) {
    const [first] = view.ownCells(row);
    if (first === undefined) continue;
    const code = squash(freshCell(view, row, form.columns.item)?.text ?? '');
    if (code === '' && squash(first.text) === squash(totalLabel)) return { lines, stated: statedIn(view, form, row) };
    if (code === sectionCode) section = sectionTitle(first.text);
    else if (squash(freshCell(view, row, form.columns.text)?.text ?? '') !== '') lines.push(readOwnItem(view, form, row, section));
  }
  return { lines, stated: null };
}

/** One sentence for a form that nobody filled in, otherwise one for each line left blank that has to be answered. */
function missingAnswers(lines: readonly OwnItem[]): readonly Problem[] {
  const blank = lines.filter((line) => line.blank);
  if (lines.length > 1 && lines.every((line) => line.blank || line.item.notApplicable))
    return [say.selfAllMissing(blank[0]?.item.cells['self'] ?? null, blank.length)];
  return blank
    .filter(({ mayBeBlank }) => !mayBeBlank)
    .map(({ item, stated }) => {
      const cell = item.cells['self'] ?? '';
      return stated ? say.statementMissing(cell, item.text) : say.selfMissing(cell, item.text);
    });
}

/** Reads a form that this program wrote: every value by its place, every line by the id of its item, so that nothing has to be guessed. */
export function readOwnForm(grid: Grid, form: OwnForm): RowSubmission {
  const view = viewSheet(grid);
  const head = readOwnHead(view, form.headRow);
  const { lines, stated } = readTable(view, form);
  const points = lines.flatMap(({ item }) => (item.self === null ? [] : [item.self]));
  const computed = points.length === 0 ? null : sumCenti(points);
  const untouched = lines.every((line) => line.blank || line.item.notApplicable);
  const problems = [
    ...(head.unit.name === null && !untouched ? [say.unitMissing(null, grid.sheet)] : []),
    ...head.problems,
    ...lines.flatMap((line) => line.problems),
    ...missingAnswers(lines),
    ...(stated !== null && computed !== null && stated.points !== computed ? [say.totalMismatch(stated.cell, stated.raw, stated.points, computed)] : []),
    ...checkFacts(head.facts, head.date, head.rateSlack),
  ];
  return {
    submission: {
      unit: head.unit,
      date: head.date,
      sheet: grid.sheet,
      layout: 'form',
      title: head.title,
      facts: { ...head.facts },
      items: lines.map(({ item }) => item),
      statedTotal: computed === null ? null : (stated?.points ?? null),
      computedTotal: computed,
      madeFrom: form.mark,
    },
    problems,
  };
}
