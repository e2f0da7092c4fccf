import { Standard } from '#shared/model/standard.ts';
import type { Findings } from '#shared/model/finding.ts';
import { score } from '#shared/scoring/score.ts';

/** A standard with a mandatory item, one that counts what is missing, and one with evidence to ask for. */
export const threeItems: Standard = Standard.parse({
  format: 'yanshoutai-standard/1',
  id: 'three',
  version: '2',
  title: '三项标准',
  total: 10,
  sections: [
    {
      id: 'a',
      title: '组织建设',
      max: 10,
      items: [
        { id: 'missing', no: '1', text: '三个委员会健全', max: 6, rules: [{ kind: 'per-missing', points: 2 }], evidence: ['批复文件', '委员名单'] },
        { id: 'must', no: '2', text: '依法登记法人资格', max: 2, rules: [{ kind: 'mandatory' }] },
        { id: 'plain', no: '3', text: '会员档案完整', max: 2, rules: [{ kind: 'all-or-nothing' }] },
      ],
    },
  ],
  policy: { accept: 8, rectify: 6, rectifyDays: 20 },
});

/** A first visit: one committee missing, not registered, the archive complete. */
export const firstFindings: Findings = {
  missing: { verdict: 'partly', answers: { '0': 1 }, points: null, note: '缺女职委', photos: ['ab'] },
  must: { verdict: 'unmet', answers: { '0': true }, points: null, note: '', photos: [] },
  plain: { verdict: 'met', answers: {}, points: null, note: '', photos: [] },
};

export const firstResult = score(threeItems, { findings: firstFindings, facts: {} });
