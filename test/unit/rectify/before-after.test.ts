import { describe, expect, it } from 'vitest';
import { rectificationNotice } from '#shared/output/papers/rectification-notice.ts';
import { joinPapers } from '#shared/output/papers/join-papers.ts';
import { projectRectification } from '#shared/record/project-rectification.ts';
import { issueNotice, receiveReplyOnItem, withdrawReplyFile } from '#shared/record/rectify-acts.ts';
import type { Finding, Findings } from '#shared/model/finding.ts';
import { beforeAfter } from '#shared/rectify/before-after.ts';
import { score } from '#shared/scoring/score.ts';
import { firstFindings, firstResult, threeItems } from '../closing/a-visit.ts';

const met: Finding = { verdict: 'met', answers: {}, points: null, note: '', photos: [] };
const re = (findings: Findings) => ({ findings, result: score(threeItems, { findings, facts: {} }) });
const first = { findings: firstFindings, result: firstResult };

describe('before and after', () => {
  it('shows the items that were looked at again, with what each visit found and the gain', () => {
    const rows = beforeAfter(threeItems, first, re({ ...firstFindings, missing: met }), ['missing', 'must'], []);
    expect(rows.map(({ item, place, gain, before, after }) => [item.id, place, gain, before.score.points, after.finding.verdict])).toEqual([
      ['missing', 1, 200, 400, 'met'],
      ['must', 2, 0, 0, 'unmet'],
    ]);
  });

  it('adds what was closed on papers and what changed otherwise, and leaves out what stayed', () => {
    const worse = { ...firstFindings, plain: { ...met, verdict: 'unmet' as const } };
    expect(beforeAfter(threeItems, first, re(worse), ['missing'], ['must']).map(({ item, gain }) => [item.id, gain])).toEqual([
      ['missing', 0],
      ['must', 0],
      ['plain', -200],
    ]);
  });

  it('shows every shortfall of a re-inspection of the whole list', () => {
    expect(beforeAfter(threeItems, first, re(firstFindings), null, []).map(({ item }) => item.id)).toEqual(['missing', 'must']);
  });
});

describe('a reply on single items', () => {
  it('keeps its words and files by item, and gives a file back when it is withdrawn', () => {
    const file = { sha256: 'd'.repeat(64), name: '批复.pdf' };
    const fields = {
      ...issueNotice('r', 'u', { noticedOn: '2024-11-20', dueOn: '2024-12-10', items: [] }).fields,
      ...receiveReplyOnItem('r', 'u', 'missing', { text: '已补选', files: [file] }).fields,
    };
    expect(projectRectification('r', 'u', fields)?.replies).toEqual({ missing: { text: '已补选', files: [file] } });
    const { [`item/missing/file/${file.sha256}`]: gone, ...rest } = { ...fields, ...withdrawReplyFile('r', 'u', 'missing', file.sha256).fields };
    expect(gone).toBeNull();
    expect(projectRectification('r', 'u', rest)?.replies).toEqual({ missing: { text: '已补选', files: [] } });
  });
});

describe('several papers as one', () => {
  it('begin each on a page of its own', () => {
    const notice = rectificationNotice({ federation: '甲', roundTitle: '乙', unitName: '丙', noticedOn: '2024-11-20', dueOn: '2024-12-10', lines: [] });
    const joined = joinPapers('全部', [notice, notice]);
    expect(joined.blocks).toHaveLength(2 * notice.blocks.length + 1);
    expect(joined.blocks[notice.blocks.length]).toEqual({ kind: 'page-break', anew: true });
  });
});
