import { describe, expect, it } from 'vitest';
import { shippedStandards } from '#resources/standards/index.ts';
import { fold } from '#shared/ledger/fold.ts';
import { itemsOf, type Standard } from '#shared/model/standard.ts';
import type { Draft } from '#shared/model/ledger.ts';
import { taskList } from '#shared/output/papers/task-list.ts';
import { isLateTask, neededPapers, type PaperTask } from '#shared/programme/paper-task.ts';
import { assignPapers, markPapers } from '#shared/record/task-acts.ts';
import { projectTasks } from '#shared/record/project-tasks.ts';
import { entriesOf } from './entries-of.ts';

const standard = shippedStandards.find(({ id }) => id === 'jiguan-zhigongzhijia') as Standard;
const papers = neededPapers(standard);
const [first, second] = papers;
if (first === undefined || second === undefined) throw new Error('the standard asks for no papers');

const after = (...drafts: readonly Draft[]): ReadonlyMap<string, PaperTask> => projectTasks(fold(entriesOf(drafts)).get('tasks/r') ?? {});

describe('the papers of a file', () => {
  it('are those that the items ask for, one line each, under names of their own', () => {
    expect(papers).toHaveLength(itemsOf(standard).reduce((sum, { item }) => sum + item.evidence.length, 0));
    expect(new Set(papers.map(({ id }) => id)).size).toBe(papers.length);
  });

  it('have owner, department and day, each given by itself and taken away by itself', () => {
    const all = assignPapers('r', [first.id, second.id], { owner: '李梅', department: '办公室', dueOn: '2025-06-30' });
    const tasks = after(all, assignPapers('r', [second.id], { dueOn: '2025-05-31' }), assignPapers('r', [first.id], { owner: '' }));
    expect(tasks.get(first.id)).toEqual({ id: first.id, owner: '', department: '办公室', dueOn: '2025-06-30', state: 'open' });
    expect(tasks.get(second.id)).toMatchObject({ owner: '李梅', dueOn: '2025-05-31' });
  });

  it('go from 自查 over 初验 to 复验, and back', () => {
    expect(after(markPapers('r', [first.id], 'ready'), markPapers('r', [first.id], 'incomplete')).get(first.id)?.state).toBe('incomplete');
    expect(after(markPapers('r', [first.id], 'ready'), markPapers('r', [first.id], 'open')).has(first.id)).toBe(false);
  });

  it.each([
    ['2025-06-30', 'open', '2025-06-30', false],
    ['2025-06-30', 'open', '2025-07-01', true],
    ['2025-06-30', 'incomplete', '2025-07-01', true],
    ['2025-06-30', 'ready', '2025-07-01', false],
    [null, 'open', '2025-07-01', false],
  ] as const)('due on %s, %s, on %s: late %s', (dueOn, state, today, late) => {
    expect(isLateTask({ dueOn, state }, today)).toBe(late);
  });

  it('print as the table of who prepares what', () => {
    const assigned = papers.map((paper) => ({ ...paper, owner: '李梅', department: '办公室', dueOn: '2025-06-30', state: 'ready' as const }));
    const { blocks } = taskList({ federation: '云溪县总工会', roundTitle: '2025年', standardTitle: standard.title, papers: assigned, today: '2025-06-01' });
    const [table] = blocks.flatMap((block) => (block.kind === 'table' ? [block] : []));
    expect(table?.rows).toHaveLength(papers.length);
    expect(table?.rows[0]?.map(({ text }) => text)).toEqual(['1', first.item, first.paper, '李梅', '办公室', '2025-06-30', '自查备齐']);
  });
});
