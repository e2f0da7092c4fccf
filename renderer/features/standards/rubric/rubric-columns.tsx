import { Button } from 'antd';
import { useCallback, useState } from 'react';
import type { ColumnMapping } from '#shared/intake/readings/column-mapping.ts';
import { mappingOfAnswer } from '#shared/intake/questions/ask-columns.ts';
import type { Grid } from '#shared/intake/grid.ts';
import { leaving, rubricRoles, withRole } from '#shared/importing/column-roles.ts';
import { saidByClick, tablesOnSheet, type SheetClick } from '#shared/importing/say-of-sheet.ts';
import { readCellPlace } from '#shared/importing/sheet-window.ts';
import { useSheets } from '#renderer/hooks/use-sheets.ts';
import { HeaderColumns } from '#renderer/ui/sheet/header-columns.tsx';
import { QuestionCard } from '#renderer/ui/sheet/question-card.tsx';
import { SpokenSheet } from '#renderer/ui/sheet/spoken-sheet.tsx';
import { rubricFileOf, useRubricFile, type RubricFile } from './use-rubric-file.ts';
import { useMessage } from '#renderer/hooks/use-message.ts';

/** The sheet that a heading is on, for the picture: the first heading's where none is asked for. */
function Picture(props: { readonly rubric: RubricFile; readonly busy: boolean; readonly onSay: (grid: Grid, click: SheetClick) => void }) {
  const { file, reading } = props.rubric;
  const sheets = useSheets(file);
  const place = readCellPlace(reading.headers[0]?.columns[0]?.cell ?? '');
  if (sheets === undefined) return <p className="sheet-quiet rubric-sheet-waiting">正在打开原表…</p>;
  const grid = sheets.ok ? sheets.value.find(({ sheet }) => sheet === place?.sheet) : undefined;
  if (place === undefined || grid === undefined) return null;
  return (
    <>
      <p className="sheet-quiet">{`原表 ${grid.sheet}。列读错了点列头；表头、末行不对点行号。`}</p>
      <div className="drawn-sheet-frame rubric-sheet" tabIndex={0} role="group" aria-label="原表">
        <SpokenSheet
          label={`原表 ${grid.sheet}`}
          grid={grid}
          headers={reading.headers}
          here={place}
          marks={false}
          roles={rubricRoles}
          busy={props.busy}
          onSay={(click) => props.onSay(grid, click)}
        />
      </div>
    </>
  );
}

type OnSaid = (said: ColumnMapping, replaced?: string) => Promise<void>;

/** Takes what a click in the picture says, or says what is wrong with it. */
async function sayByClick(
  { headers }: RubricFile['reading'],
  grid: Grid,
  click: SheetClick,
  onSaid: OnSaid,
  onProblem: (problem: string) => void,
): Promise<void> {
  const said = saidByClick(grid, tablesOnSheet(headers, grid.sheet), click);
  if (said.ok) await onSaid(said.value.mapping, said.value.replaced);
  else onProblem(said.problem);
}

function Columns(props: { readonly rubric: RubricFile; readonly onSaid: OnSaid; readonly onForget: (layouts: readonly string[]) => Promise<void> }) {
  const message = useMessage();
  const [open, setOpen] = useState(false);
  const [busy, setBusy] = useState(false);
  const { headers } = props.rubric.reading;
  const remembered = headers.flatMap((header) => (header.by === 'program' ? [] : [header.remembered ?? header.signature]));
  const work = async (reading: Promise<void>) => {
    setBusy(true);
    await reading;
    setBusy(false);
  };
  return (
    <section className="panel" aria-label="栏目对应">
      <div className="toolbar">
        <Button aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? '收起原表' : '读错了，在原表上改'}
        </Button>
        {remembered.length === 0 ? null : (
          <Button disabled={busy} onClick={() => void work(props.onForget(remembered))}>
            恢复自动识别
          </Button>
        )}
      </div>
      {open ? (
        <>
          <Picture
            rubric={props.rubric}
            busy={busy}
            onSay={(grid, click) => void work(sayByClick(props.rubric.reading, grid, click, props.onSaid, message.warning))}
          />
          {headers.map((header) => (
            <HeaderColumns
              key={header.signature}
              header={header}
              roles={rubricRoles}
              busy={busy}
              onRole={(index, role) => {
                const said = withRole(header, index, role);
                if (said === undefined) message.warning('必须有一列是“考核内容”。请先在那一列上选“考核内容”。');
                else void work(props.onSaid(said));
              }}
              onLeave={() => void work(props.onSaid(leaving(header)))}
            />
          ))}
        </>
      ) : null}
    </section>
  );
}

/** What there is to say of a rubric's table while its draft is checked: one question after the other, and its columns, to be put right. Nothing once the page was loaded anew. */
export function RubricColumns({ draftId }: { readonly draftId: string }) {
  const { readAgain, forget } = useRubricFile();
  const message = useMessage();
  const [later, setLater] = useState(0);
  const rubric = rubricFileOf(draftId);
  const question = rubric?.reading.questions[later];
  const answer = useCallback(
    async (index: number) => {
      const chosen = question?.answers[index];
      if (question !== undefined && chosen !== undefined) await readAgain(draftId, mappingOfAnswer(question, chosen));
    },
    [question, readAgain, draftId],
  );
  if (rubric === undefined || rubric.reading.headers.length === 0) return null;
  return (
    <>
      {question === undefined ? null : (
        <QuestionCard
          key={`${question.kind}/${question.signature}`}
          question={question}
          about={`“${rubric.file.name}”。答一次就照此重读，以后表头相同的细则不再问。点选或按数字键都行。`}
          file={rubric.file}
          onAnswer={answer}
          onSay={(grid, click) => sayByClick(rubric.reading, grid, click, (said, replaced) => readAgain(draftId, said, replaced), message.warning)}
          onLater={() => setLater(later + 1)}
        />
      )}
      <Columns rubric={rubric} onSaid={(said, replaced) => readAgain(draftId, said, replaced)} onForget={(layouts) => forget(draftId, layouts)} />
    </>
  );
}
