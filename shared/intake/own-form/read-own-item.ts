import { mandatoryWord, vetoWord } from '../../forms/form-words.ts';
import { readAnswer } from '../../forms/self-answer.ts';
import type { Problem } from '../../model/problem.ts';
import type { SubmissionItem } from '../../model/submission.ts';
import type { CentiPoints } from '../../points.ts';
import { addressOf, type Cell } from '../grid.ts';
import { readGiven, readSelf } from '../contents/item-points.ts';
import { freshCell, type SheetView } from '../blocks/sheet-view.ts';
import * as say from '../problems.ts';
import type { OwnForm } from './find-own-form.ts';

/** One line of our own form with what there is to say of it. `blank`: the unit wrote no answer. */
export interface OwnItem {
  readonly item: SubmissionItem;
  readonly problems: readonly Problem[];
  readonly blank: boolean;
  /** Whether a blank answer says something by itself: no such case (否决项), no bonus claimed (加分项). */
  readonly mayBeBlank: boolean;
  /** A line that is stated and not scored. */
  readonly stated: boolean;
}

interface Answer {
  readonly self: CentiPoints | null;
  readonly notApplicable: boolean;
  readonly problems: readonly Problem[];
}

/** The most that an answer may give: the column's points, or of a bonus the bound that it names. */
const boundOf = (worth: Cell | undefined): CentiPoints | null => {
  const most = /至多(\d+(?:\.\d{1,2})?)分/u.exec(worth?.text ?? '')?.[1];
  return most === undefined ? null : Math.round(Number(most) * 100);
};

function answerIn(view: SheetView, cell: Cell, max: CentiPoints | null, worth: string, text: string): Answer {
  const place = addressOf(view.grid.sheet, cell.row, cell.column);
  const read = cell.uncached ? { kind: 'other' as const } : readAnswer(cell.text);
  switch (read.kind) {
    case 'not-applicable':
      return { self: null, notApplicable: true, problems: [] };
    case 'points':
      return { self: read.points, notApplicable: false, problems: max !== null && read.points > max ? [say.selfExceedsMax(place, cell.text, max)] : [] };
    case 'stated': {
      if (worth === vetoWord) return { self: null, notApplicable: false, problems: read.word === '有' ? [say.vetoStated(place, text)] : [] };
      if (worth === mandatoryWord) return { self: null, notApplicable: false, problems: read.word === '否' ? [say.mandatoryStated(place, text)] : [] };
      break;
    }
    case 'other':
  }
  const points = readSelf(view, cell, max);
  return { self: points.points, notApplicable: points.notApplicable, problems: points.problems };
}

/** Reads one line of the table. */
export function readOwnItem(view: SheetView, form: OwnForm, row: number, section: string): OwnItem {
  const { columns } = form;
  const textOf = (column: number): string => (freshCell(view, row, column)?.text ?? '').trim();
  const place = (column: number): string => addressOf(view.grid.sheet, row, column);
  const [worth, given] = [freshCell(view, row, columns.max), freshCell(view, row, columns.self)];
  const max = worth === undefined || typeof worth.raw !== 'number' ? boundOf(worth) : readGiven(view, worth);
  const text = textOf(columns.text);
  const id = textOf(columns.item);
  const answer = given === undefined ? { self: null, notApplicable: false, problems: [] } : answerIn(view, given, max, (worth?.text ?? '').trim(), text);
  return {
    item: {
      section,
      no: textOf(columns.no),
      text,
      max,
      self: answer.self,
      assessed: null,
      ruleText: textOf(columns.rule),
      note: textOf(columns.note),
      notApplicable: answer.notApplicable,
      cells: {
        text: place(columns.text),
        self: place(columns.self),
        ...(worth === undefined ? {} : { max: place(columns.max) }),
        ...(freshCell(view, row, columns.rule) === undefined ? {} : { ruleText: place(columns.rule) }),
        ...(freshCell(view, row, columns.note) === undefined ? {} : { note: place(columns.note) }),
      },
      selfRaw: given?.text ?? '',
      ...(id === '' ? {} : { itemId: id }),
    },
    problems: answer.problems,
    blank: given === undefined,
    mayBeBlank: worth !== undefined && typeof worth.raw !== 'number' && worth.text.trim() !== mandatoryWord,
    stated: [vetoWord, mandatoryWord].includes((worth?.text ?? '').trim()),
  };
}
