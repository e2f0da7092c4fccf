import { showDay, type Day } from '../../days/days.ts';
import { paperStateWords, type NeededPaper, type PaperTask } from '../../programme/paper-task.ts';
import { issuerWords } from '../issuer.ts';
import type { Paper } from './paper.ts';

/** A paper of the file with who has it. */
export type AssignedPaper = NeededPaper & Omit<PaperTask, 'id'>;

/** 资料台账任务分配表: every paper that the standard asks for, who prepares it until when, and how far it is. */
export function taskList(input: {
  readonly federation: string;
  readonly roundTitle: string;
  readonly standardTitle: string;
  readonly papers: readonly AssignedPaper[];
  readonly today: Day;
}): Paper {
  const { federation, roundTitle, standardTitle, papers, today } = input;
  return {
    name: `资料台账任务分配表-${today}`,
    audience: 'internal',
    blocks: [
      { kind: 'title', text: '资料台账任务分配表' },
      { kind: 'text', text: roundTitle, align: 'center' },
      { kind: 'text', text: standardTitle, align: 'center' },
      {
        kind: 'table',
        label: '资料台账任务分配表',
        widths: [6, 26, 17, 10, 12, 16, 13],
        head: ['序号', '考核内容', '资料', '责任人', '责任部门', '完成期限', '进展'],
        rows: papers.map(({ place, item, paper, owner, department, dueOn, state }) => [
          { text: String(place), align: 'center' as const },
          { text: item },
          { text: paper },
          { text: owner },
          { text: department },
          { text: dueOn ?? '' },
          { text: paperStateWords[state] },
        ]),
      },
      { kind: 'text', align: 'right', text: `${issuerWords(federation)}\u3000${showDay(today)}` },
    ],
  };
}
