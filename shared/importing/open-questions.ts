import { questionText } from '../intake/questions/ask-columns.ts';
import type { QuestionAnswer, ReadingQuestion } from '../model/submission.ts';
import type { ReadFile } from './import-row.ts';
import { readCellPlace } from './sheet-window.ts';

/** One question about a layout that some files of the preview share. */
export interface OpenQuestion {
  /** The same for the same question, however often files are read again. */
  readonly key: string;
  readonly text: string;
  readonly question: ReadingQuestion;
  /** What the layout is remembered as: the form's title, else its sheet. */
  readonly title: string;
  /** The first file that asks, for the picture, and how many ask. */
  readonly file: ReadFile;
  readonly count: number;
}

/** The questions of the files that were read, each once, those that most files ask first. */
export function openQuestions(files: readonly ReadFile[]): readonly OpenQuestion[] {
  const open = new Map<string, OpenQuestion>();
  for (const file of files) {
    const asked = new Set<string>();
    for (const question of file.reading.questions ?? []) {
      const key = `${question.kind}/${question.signature}`;
      if (asked.has(key)) continue;
      asked.add(key);
      const known = open.get(key);
      const form = file.reading.submissions[question.submission];
      const title = form === undefined || form.title === '' ? question.sheet : form.title;
      open.set(key, known === undefined ? { key, text: questionText[question.kind], question, title, file, count: 1 } : { ...known, count: known.count + 1 });
    }
  }
  return [...open.values()].sort((left, right) => right.count - left.count);
}

/** The column that an answer is about, from 0, and its rows from the heading to the last value. */
export interface AnswerPlace {
  readonly column: number;
  readonly top: number;
  readonly bottom: number;
}

/** Where an answer is in its sheet; undefined for a range that names no cells. */
export function placeOfAnswer({ range }: QuestionAnswer): AnswerPlace | undefined {
  const first = readCellPlace(range);
  if (first === undefined) return undefined;
  const last = /:\$?[A-Z]{1,3}\$?(\d+)$/u.exec(range)?.[1];
  return { column: first.column, top: first.row, bottom: last === undefined ? first.row : Number(last) - 1 };
}
