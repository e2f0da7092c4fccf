import { Button } from 'antd';
import { useCallback, useState } from 'react';
import type { ColumnMapping } from '#shared/intake/readings/column-mapping.ts';
import { mappingOfAnswer } from '#shared/intake/questions/ask-columns.ts';
import { leaving, withRole } from '#shared/importing/column-roles.ts';
import { HeaderColumns } from '#renderer/ui/sheet/header-columns.tsx';
import { QuestionCard } from '#renderer/ui/sheet/question-card.tsx';
import { rubricFileOf, useRubricFile, type RubricFile } from './use-rubric-file.ts';
import { useMessage } from '#renderer/hooks/use-message.ts';

function Columns(props: {
  readonly rubric: RubricFile;
  readonly onSaid: (said: ColumnMapping) => Promise<void>;
  readonly onForget: (signatures: readonly string[]) => Promise<void>;
}) {
  const message = useMessage();
  const [open, setOpen] = useState(false);
  const [busy, setBusy] = useState(false);
  const { headers } = props.rubric.reading;
  const remembered = headers.flatMap(({ by, signature }) => (by === 'program' ? [] : [signature]));
  const work = async (reading: Promise<void>) => {
    setBusy(true);
    await reading;
    setBusy(false);
  };
  const say = (said: ColumnMapping) => work(props.onSaid(said));
  return (
    <section className="panel" aria-label="栏目对应">
      <div className="toolbar">
        <Button aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? '收起栏目对应' : '栏目读错了，改栏目对应'}
        </Button>
        {remembered.length === 0 ? null : (
          <Button disabled={busy} onClick={() => void work(props.onForget(remembered))}>
            恢复自动识别
          </Button>
        )}
      </div>
      {open
        ? headers.map((header) => (
            <HeaderColumns
              key={header.signature}
              header={header}
              busy={busy}
              onRole={(index, role) => {
                const said = withRole(header, index, role);
                if (said === undefined) message.warning('必须有一列是“考核内容”。请先在那一列上选“考核内容”。');
                else void say(said);
              }}
              onLeave={() => void say(leaving(header))}
            />
          ))
        : null}
    </section>
  );
}

/** What there is to say of a rubric's table while its draft is checked: one question after the other, and its columns, to be put right. Nothing once the page was loaded anew. */
export function RubricColumns({ draftId }: { readonly draftId: string }) {
  const { readAgain, forget } = useRubricFile();
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
      <Columns rubric={rubric} onSaid={(said) => readAgain(draftId, said)} onForget={(signatures) => forget(draftId, signatures)} />
    </>
  );
}
