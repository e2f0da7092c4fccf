import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { itemFieldName } from '#shared/record/field-names.ts';
import { readPanelField } from '#shared/record/project-panel.ts';
import { readRectifyField } from '#shared/record/project-rectification.ts';
import { itemField, readItemField, visitFieldWord, visitItemFields, type VisitItemPart } from '#shared/record/visit-fields.ts';
import { withFields } from '#shared/record/read-visit-fields.ts';

const sha = 'ab'.repeat(32);
const keys = { none: '', place: '2', hash: sha } as const;
const parts = Object.keys(visitItemFields) as readonly VisitItemPart[];

describe('the fields of a visit', () => {
  it.each(['a', 'b/c', 'b/c/d', 'a/note', 'item/x', '一/1', 'x/answer/1', 'verdict'])('give back the item id %s that they were written for', (itemId) => {
    for (const part of parts) {
      const key = keys[visitItemFields[part].key];
      expect(readItemField(itemFieldName(itemId, part, key))).toEqual({ itemId, part, key });
    }
  });

  it('give back any id at all', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.constantFrom(...parts), (itemId, part) => {
        const key = keys[visitItemFields[part].key];
        expect(readItemField(itemFieldName(itemId, part, key))).toEqual({ itemId, part, key });
      }),
    );
  });

  it('are none where the part is unknown, the key is missing or the item has no id', () => {
    const wrong = [
      'item/a',
      'item//note',
      'item/a/other',
      'item/a/answer',
      'item/a/answer/x',
      'item/a/photo',
      'item/a/photo/zz',
      'item/a/note/1',
      'items/a/note',
      'standardHash',
      'item/a/constructor',
    ];
    expect(wrong.filter((field) => readItemField(field) !== undefined)).toEqual([]);
  });

  it('lead each into the finding of its item, whatever the id', () => {
    const found = withFields(
      {},
      { [itemField.verdict('b/c')]: 'unmet', [itemField.answer('b/c', 0)]: 2, [itemField.note('b/c')]: '缺', [itemField.photo('b/c', sha)]: { name: 'a.jpg' } },
    );
    expect(found).toEqual({ 'b/c': { verdict: 'unmet', answers: { '0': 2 }, points: null, note: '缺', photos: [sha] } });
    expect(withFields(found, { [itemField.answer('b/c', 0)]: null, [itemField.photo('b/c', sha)]: null })['b/c']).toMatchObject({ answers: {}, photos: [] });
  });

  it('keep a value that this program does not know from replacing one that it knows', () => {
    const found = withFields({}, { [itemField.verdict('a')]: 'met', [itemField.points('a')]: 150 });
    expect(withFields(found, { [itemField.verdict('a')]: 'newer', [itemField.points('a')]: 'many' })).toEqual(found);
  });

  it('each have a word', () => {
    expect(parts.map((part) => visitFieldWord(itemFieldName('a', part, keys[visitItemFields[part].key]))).includes(undefined)).toBe(false);
    expect(visitFieldWord(itemField.answer('a', 1))).toBe('第 2 条扣分');
    expect(visitFieldWord('signature/unit')).toBe('受检单位签字');
    expect(visitFieldWord('constructor')).toBeUndefined();
  });

  it('are told apart from those of panels and rectifications by the same grammar', () => {
    expect(readPanelField('item/b/c/take')).toEqual({ itemId: 'b/c', part: 'take', key: '' });
    expect(readRectifyField(`item/b/c/file/${sha}`)).toEqual({ itemId: 'b/c', part: 'file', key: sha });
    expect(readRectifyField(`file/${sha}`)).toBeUndefined();
  });
});
