import { App, Button } from 'antd';
import { useCallback, useState } from 'react';
import type { ColumnMapping } from '#shared/intake/readings/column-mapping.ts';
import { mappingOfAnswer } from '#shared/intake/questions/ask-columns.ts';
import { leaving, withRole } from '#shared/importing/column-roles.ts';
import { HeaderColumns } from '#renderer/ui/sheet/header-columns.tsx';
import { QuestionCard } from '#renderer/ui/sheet/question-card.tsx';
import { rubricFileOf, useRubricFile, type RubricFile } from './use-rubric-file.ts';

function Columns(props: { readonly rubric: RubricFile; readonly onSaid: (said: ColumnMapping) => Promise<void> }) {
  const { message } = App.useApp();
  const [open, setOpen] = useState(false);
  const [busy, setBusy] = useState(false);
  const say = async (said: ColumnMapping) => {
    setBusy(true);
    await props.onSaid(said);
    setBusy(false);
  };
  return (
    <div role="group" aria-label="栏目">
      <Button size="small" aria-expanded={open} onClick={() => setOpen(!open)}>
        {open ? '收起栏目对应' : '栏目读错了，改栏目对应'}
      </Button>
      {open
        ? props.rubric.reading.headers.map((header) => (
            <HeaderColumns
              key={header.signature}
              header={header}
              busy={busy}
              onRole={(index, role) => {
                const said = withRole(header, index, role);
                if (said === undefined) void message.warning('必须有一列是“考核内容”。请先在那一列上选“考核内容”。');
                else void say(said);
              }}
              onLeave={() => void say(leaving(header))}
            />
          ))
        : null}
    </div>
  );
}

/** What there is to say of a rubric's table while its draft is checked: one question after the other, and its columns, to be put right. Nothing once the page was loaded anew. */
export function RubricColumns({ draftId }: { readonly draftId: string }) {
  const { readAgain } = useRubricFile();
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
          onLater={() => setLater(later + 1)}
        />
      )}
      <Columns rubric={rubric} onSaid={(said) => readAgain(draftId, said)} />
    </>
  );
}
