import { App, Button } from 'antd';
import { useCallback, useMemo, useState } from 'react';
import { openQuestions, placeOfAnswer, type OpenQuestion } from '#shared/importing/open-questions.ts';
import type { ReadFile } from '#shared/importing/import-row.ts';
import { columnLetters, windowAround } from '#shared/importing/sheet-window.ts';
import { mappingOfAnswer } from '#shared/intake/questions/ask-columns.ts';
import { isTyping, usePageKeys } from '#renderer/hooks/page-keys.ts';
import { DrawnSheet } from './drawn-sheet.tsx';
import { rememberedWords, useLayouts } from './use-layouts.ts';
import { useSheets } from './use-sheets.ts';

/** Rows of the picture that are below the heading's: enough to tell one column of scores from another. */
const rowsBelow = 3;

/** The sheet with the columns in question marked and numbered as their answers are; a click on one answers. */
function QuestionPicture(props: { readonly open: OpenQuestion; readonly onAnswer: (index: number) => void }) {
  const { question, file } = props.open;
  const sheets = useSheets(file);
  const grid = sheets?.ok === true ? sheets.value.find(({ sheet }) => sheet === question.sheet) : undefined;
  if (sheets === undefined) return <p className="import-quiet">正在打开原表…</p>;
  const places = question.answers.map(placeOfAnswer);
  const columns = places.flatMap((place) => (place === undefined ? [] : [place.column]));
  const top = places[0]?.top;
  if (grid === undefined || top === undefined) return null;
  const middle = Math.floor((Math.min(...columns) + Math.max(...columns)) / 2);
  const part = windowAround(grid, { sheet: question.sheet, row: top + rowsBelow, column: middle });
  const answerAt = (column: number): number => places.findIndex((place) => place?.column === column);
  return (
    <div className="import-sheet-frame import-question-sheet" tabIndex={0} role="group" aria-label="原表片段">
      <DrawnSheet
        label={`原表 ${question.sheet}`}
        part={part}
        lookOf={(row, column) => {
          const place = places[answerAt(column)];
          return place !== undefined && row >= place.top && row <= place.bottom ? `import-question-${String(answerAt(column) + 1)}` : '';
        }}
        headOf={(column) =>
          answerAt(column) === -1 ? (
            columnLetters(column)
          ) : (
            <button
              type="button"
              className={`import-question-head import-question-${String(answerAt(column) + 1)}`}
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

const columnWords = (open: OpenQuestion, index: number): string => {
  const answer = open.question.answers[index];
  const place = answer === undefined ? undefined : placeOfAnswer(answer);
  return answer === undefined || place === undefined ? '' : `${columnLetters(place.column)} 列“${answer.label}”`;
};

function Question(props: { readonly open: OpenQuestion; readonly more: number; readonly onLater: () => void }) {
  const { open } = props;
  const { message } = App.useApp();
  const { remember } = useLayouts();
  const [busy, setBusy] = useState(false);
  const answer = useCallback(
    async (index: number) => {
      const chosen = open.question.answers[index];
      if (chosen === undefined || busy) return;
      setBusy(true);
      const followed = await remember(open.file.order, [mappingOfAnswer(open.question, chosen)], open.title);
      setBusy(false);
      if (followed === undefined) void message.warning('按这一栏读不出考核项目，请选别的一栏，或在“栏目对应”里改正。');
      else void message.success(rememberedWords(followed));
    },
    [open, busy, remember, message],
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
    <section className="panel import-question" aria-label="请回答">
      <header>
        <h2>{open.text}</h2>
        <p className="import-quiet">
          {`“${open.title}”，${open.count === 1 ? '一份表' : `${String(open.count)} 份同样的表`}。答一次，同样的表都照此读，以后不再问。点栏目或按数字键都行。`}
          {props.more === 0 ? '' : `后面还有 ${String(props.more)} 个问题。`}
        </p>
      </header>
      <div className="import-question-answers">
        {open.question.answers.map((one, index) => (
          <Button key={one.range} disabled={busy} onClick={() => void answer(index)}>
            <span className={`import-question-number import-question-${String(index + 1)}`}>{index + 1}</span>
            {columnWords(open, index)}
          </Button>
        ))}
        <Button type="text" disabled={busy} onClick={props.onLater}>
          以后再答
        </Button>
      </div>
      <QuestionPicture open={open} onAnswer={(index) => void answer(index)} />
    </section>
  );
}

/** Asks what the reader would have to guess, one question at a time, on a picture of the sheet. Nothing where there is nothing to ask, or while files are read. */
export function QuestionCard(props: { readonly files: readonly ReadFile[]; readonly reading: boolean }) {
  const [later, setLater] = useState<ReadonlySet<string>>(new Set());
  const open = useMemo(() => openQuestions(props.files).filter(({ key }) => !later.has(key)), [props.files, later]);
  const [first] = open;
  if (first === undefined || props.reading) return null;
  return <Question key={first.key} open={first} more={open.length - 1} onLater={() => setLater(new Set([...later, first.key]))} />;
}
