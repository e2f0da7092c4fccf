import { Button } from 'antd';
import { useCallback, useState } from 'react';
import { placeOfAnswer } from '#shared/importing/open-questions.ts';
import type { SheetClick } from '#shared/importing/say-of-sheet.ts';
import { columnLetters, windowAround } from '#shared/importing/sheet-window.ts';
import { questionText } from '#shared/intake/questions/ask-columns.ts';
import type { Grid } from '#shared/intake/grid.ts';
import type { ColumnRole, ReadingQuestion } from '#shared/model/submission.ts';
import { isTyping, usePageKeys } from '#renderer/hooks/page-keys.ts';
import { useSheets } from '#renderer/hooks/use-sheets.ts';
import { DrawnSheet } from './drawn-sheet.tsx';

/** Rows of the picture that are below the heading's: enough to tell one column of scores from another. */
const rowsBelow = 3;

/** Whether the answers are columns of the sheet; otherwise they are about rows of it. */
const asksForColumn = ({ kind }: ReadingQuestion): boolean => kind !== 'second-table' && kind !== 'rows-below';

const lookOf = (answer: number): string => `sheet-question-${String(answer + 1)}`;

const roleOf: Readonly<Partial<Record<ReadingQuestion['kind'], ColumnRole>>> = {
  'self-column': 'self',
  'max-column': 'max',
  'item-column': 'item',
  'section-column': 'section',
};

/** What a click on a row or a column says that is none of the answers. */
type OnSay = (grid: Grid, click: SheetClick) => Promise<void>;

/** The sheet with what is in question marked: columns numbered as their answers are, of which a click on one answers, or rows. Any other column may be clicked too, and the row that is the last of the table. */
function QuestionPicture(props: {
  readonly question: ReadingQuestion;
  readonly file: File | undefined;
  readonly busy: boolean;
  readonly onAnswer: (index: number) => void;
  readonly onSay: OnSay;
}) {
  const { question, busy, onSay } = props;
  const sheets = useSheets(props.file);
  if (sheets === undefined) return <p className="sheet-quiet sheet-question-waiting">正在打开原表…</p>;
  const grid = sheets.ok ? sheets.value.find(({ sheet }) => sheet === question.sheet) : undefined;
  const places = question.answers.map(placeOfAnswer);
  const columns = places.flatMap((place) => (place === undefined ? [] : [place.column]));
  const top = places[0]?.top;
  if (grid === undefined || top === undefined) return null;
  const byColumn = asksForColumn(question);
  const middle = byColumn ? Math.floor((Math.min(...columns) + Math.max(...columns)) / 2) : 0;
  const part = windowAround(grid, { sheet: question.sheet, row: byColumn ? top + rowsBelow : top, column: middle });
  const role = roleOf[question.kind];
  const answerAt = (column: number): number => (byColumn ? places.findIndex((place) => place?.column === column) : -1);
  return (
    <div className="drawn-sheet-frame sheet-question-sheet" tabIndex={0} role="group" aria-label="原表片段">
      <DrawnSheet
        label={`原表 ${question.sheet}`}
        part={part}
        lookOf={(row, column) => {
          const place = byColumn ? places[answerAt(column)] : places[0];
          return place !== undefined && row >= place.top && row <= place.bottom ? lookOf(byColumn ? answerAt(column) : 0) : '';
        }}
        {...(byColumn
          ? {}
          : {
              rowHeadOf: (row: number) => (
                <button
                  type="button"
                  className="drawn-sheet-head"
                  disabled={busy}
                  aria-label={`表格到第 ${String(row + 1)} 行为止`}
                  onClick={() => void onSay(grid, { kind: 'last', row })}
                >
                  {row + 1}
                </button>
              ),
            })}
        headOf={(column) =>
          answerAt(column) === -1 ? (
            role === undefined ? (
              columnLetters(column)
            ) : (
              <button
                type="button"
                className="drawn-sheet-head"
                disabled={busy}
                aria-label={`${columnLetters(column)} 列才是`}
                onClick={() => void onSay(grid, { kind: 'role', row: top, column, role })}
              >
                {columnLetters(column)}
              </button>
            )
          ) : (
            <button
              type="button"
              className={`sheet-question-head ${lookOf(answerAt(column))}`}
              aria-label={`${columnLetters(column)} 列就是`}
              onClick={() => props.onAnswer(answerAt(column))}
            >
              {answerAt(column) + 1}
            </button>
          )
        }
      />
    </div>
  );
}

const answerWords = (question: ReadingQuestion, index: number): string => {
  const answer = question.answers[index];
  const place = answer === undefined ? undefined : placeOfAnswer(answer);
  if (answer === undefined || place === undefined) return '';
  return asksForColumn(question) ? `${columnLetters(place.column)} 列“${answer.label}”` : answer.label;
};

/** One question about a sheet on its picture, answered by a click on an answer or on a column, or by its number as a key. */
export function QuestionCard(props: {
  readonly question: ReadingQuestion;
  /** Whose question it is, and how many more there are, as a sentence. */
  readonly about: string;
  readonly file: File | undefined;
  readonly onAnswer: (index: number) => Promise<void>;
  /** What is said by a click on a row or a column that is none of the answers. */
  readonly onSay: OnSay;
  readonly onLater: () => void;
}) {
  const { question, onAnswer, onSay } = props;
  const [busy, setBusy] = useState(false);
  const answer = useCallback(
    async (index: number) => {
      if (question.answers[index] === undefined || busy) return;
      setBusy(true);
      await onAnswer(index);
      setBusy(false);
    },
    [question, onAnswer, busy],
  );
  const hear = useCallback(
    (event: KeyboardEvent) => {
      if (isTyping(event.target) || event.altKey || event.ctrlKey || event.metaKey || event.repeat || !/^[1-3]$/u.test(event.key)) return;
      event.preventDefault();
      void answer(Number(event.key) - 1);
    },
    [answer],
  );
  usePageKeys(hear);
  return (
    <section className="panel sheet-question" aria-label="请回答">
      <header>
        <h2>{questionText[question.kind]}</h2>
        <p className="sheet-quiet">{props.about}</p>
      </header>
      <div className="sheet-question-answers">
        {question.answers.map((one, index) => (
          <Button key={`${one.range}/${one.label}`} disabled={busy} onClick={() => void answer(index)}>
            <span className={`sheet-question-number ${asksForColumn(question) ? lookOf(index) : ''}`}>{index + 1}</span>
            {answerWords(question, index)}
          </Button>
        ))}
        <Button type="text" disabled={busy} onClick={props.onLater}>
          以后再答
        </Button>
      </div>
      <p className="sheet-quiet">{asksForColumn(question) ? '都不是，就点真正那一列的列头。' : '都不对，就点表格最后一行的行号。'}</p>
      <QuestionPicture
        question={question}
        file={props.file}
        busy={busy}
        onAnswer={(index) => void answer(index)}
        onSay={async (grid, click) => {
          setBusy(true);
          await onSay(grid, click);
          setBusy(false);
        }}
      />
    </section>
  );
}
