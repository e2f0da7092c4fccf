import { useCallback, useMemo, useState } from 'react';
import { mappingsOf } from '#shared/importing/column-roles.ts';
import type { ReadFile } from '#shared/importing/import-row.ts';
import { openQuestions, type OpenQuestion } from '#shared/importing/open-questions.ts';
import { mappingOfAnswer } from '#shared/intake/questions/ask-columns.ts';
import { QuestionCard } from '#renderer/ui/sheet/question-card.tsx';
import { importSession } from './import-session.ts';
import { useSaidSheet } from './use-said-sheet.ts';
import { rememberedWords, useLayouts } from './use-layouts.ts';
import { useMessage } from '#renderer/hooks/use-message.ts';

const aboutOf = ({ title, count }: OpenQuestion, more: number): string =>
  `“${title}”，${count === 1 ? '一份表' : `${String(count)} 份同样的表`}。答一次，同样的表都照此读，以后不再问。点选或按数字键都行。${more === 0 ? '' : `后面还有 ${String(more)} 个问题。`}`;

function Question(props: { readonly open: OpenQuestion; readonly more: number; readonly onLater: () => void }) {
  const { open } = props;
  const message = useMessage();
  const { remember } = useLayouts();
  const { say } = useSaidSheet(open.file, open.title);
  const answer = useCallback(
    async (index: number) => {
      const chosen = open.question.answers[index];
      if (chosen === undefined) return;
      const said = mappingOfAnswer(open.question, chosen);
      const others = open.file.reading.submissions.flatMap(mappingsOf).filter(({ signature }) => signature !== said.signature);
      const followed = await remember(open.file.order, [said, ...others], open.title);
      if (followed === undefined) message.warning('这样读不出考核项目，请选别的答案，或在“栏目对应”里改正。');
      else message.success(rememberedWords(followed));
    },
    [open, remember, message],
  );
  return (
    <QuestionCard
      question={open.question}
      about={aboutOf(open, props.more)}
      file={importSession.contentOf(open.file)}
      onAnswer={answer}
      onSay={async (grid, click) => {
        await say(grid, click);
      }}
      onLater={props.onLater}
    />
  );
}

/** Asks what the reader would have to guess, one question at a time. Nothing where there is nothing to ask, or while files are read. */
export function OpenQuestionCard(props: { readonly files: readonly ReadFile[]; readonly reading: boolean }) {
  const [later, setLater] = useState<ReadonlySet<string>>(new Set());
  const open = useMemo(() => openQuestions(props.files).filter(({ key }) => !later.has(key)), [props.files, later]);
  const [first] = open;
  if (first === undefined || props.reading) return null;
  return <Question key={first.key} open={first} more={open.length - 1} onLater={() => setLater(new Set([...later, first.key]))} />;
}
