import { describe, expect, it } from 'vitest';
import type { RubricReading } from '#shared/intake/rubric/rubric.ts';
import { changeItem } from '#shared/standards/edit-draft.ts';
import { addedUp, notesOfRubric, RubricNotes, rubricRows } from '#shared/standards/rubric-notes.ts';
import { standardFromRubric } from '#shared/standards/rubric-standard.ts';

const line = (text: string, max: number | null, sure: number, cell: string) => ({ no: '1', text, max, ruleText: '', rules: [], sure, cell });
const reading: RubricReading = {
  file: '细则.xls',
  sha256: '',
  status: 'read',
  reason: null,
  title: '细则',
  total: 1000,
  sections: [
    { title: '一', max: 1000, outside: false, items: [line('甲', 400, 0.97, 'A1'), line('乙', 600, 0.6, 'A2'), line('丙', null, 0.9, 'A3')] },
    { title: '加分', max: 200, outside: true, items: [line('丁', null, 0.4, 'A4')] },
  ],
  headers: [],
  questions: [],
  problems: [
    { code: 'rule-doubtful', severity: 'warning', cell: 'A2', value: '', message: '乙有疑问。' },
    { code: 'rule-doubtful', severity: 'warning', cell: 'A4', value: '', message: '丁有疑问。' },
    { code: 'hidden-rows', severity: 'note', cell: null, value: '', message: '有隐藏的行。' },
  ],
};
const draft = standardFromRubric(reading, { id: 'r', title: '细则', version: '1', source: '' });
const notes = notesOfRubric(reading);

describe('the notes of a rubric', () => {
  it('hold every doubt with its item, and what concerns the sheet', () => {
    expect(RubricNotes.parse(JSON.parse(JSON.stringify(notes)))).toEqual(notes);
    expect(notes.remarks).toEqual(['有隐藏的行。']);
    expect(Object.values(notes.items).map(({ doubts }) => doubts)).toEqual([[], ['乙有疑问。'], ['表里没有写这一条的分值，请填写。'], ['丁有疑问。']]);
  });

  it('put doubts first, the least sure foremost, and leave checked ones where they are', () => {
    const texts = (checked: readonly string[]) =>
      rubricRows(draft, { notes, checked: new Set(checked) }).map(({ item, open }) => `${item.text}${open ? '？' : ''}`);
    expect(texts([])).toEqual(['丁？', '乙？', '丙？', '甲']);
    expect(texts(['s1-2', 's2-1'])).toEqual(['丁', '乙', '丙？', '甲']);
  });

  it('leave out items that were added by hand', () => {
    const first = draft.sections[0];
    if (first === undefined) throw new Error('no section');
    const more = {
      ...draft,
      sections: [{ ...first, items: [...first.items, { id: 'own', no: '9', text: '新', max: 0, ruleText: '', rules: [], methods: [], evidence: [] }] }],
    };
    expect(rubricRows(more, { notes, checked: new Set() }).map(({ item }) => item.id)).not.toContain('own');
  });
});

describe('points corrected while a rubric is checked', () => {
  it('are added up to sections and total, and the lines of the policy keep their share', () => {
    const corrected = addedUp(changeItem(draft, 's1-3', { max: 1000 }));
    expect([corrected.sections[0]?.max, corrected.total, corrected.policy.accept, corrected.policy.rectify]).toEqual([2000, 2000, 1600, 1200]);
    expect(addedUp(draft)).toEqual(draft);
  });
});
