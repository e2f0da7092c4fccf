import { describe, expect, it } from 'vitest';
import { itemsOf, type Standard } from '#shared/model/standard.ts';
import type { Submission } from '#shared/model/submission.ts';
import { selfPointsOf } from '#shared/record/self-points.ts';
import { changeItem, moveItem, removeItem } from '#shared/standards/edit-draft.ts';
import { givenHashes, submissionLines } from '#shared/checks/submission-lines.ts';
import { referencesOf } from '#shared/visit/item-reference.ts';
import { item, section, standard } from '../scoring/make-standard.ts';

const before = standard([
  section('a', [item({ id: 'a1', text: '按期换届', max: 40 }), item({ id: 'a2', text: '挂牌', max: 20 })]),
  section('b', [item({ id: 'b1', text: '独立开户', max: 40 })]),
]);

/** A form that answers every item of a version, with 1, 2, 3 … points. */
const formOf = (of: Standard): Submission => ({
  unit: { name: '某工会', uscc: null, cell: null },
  date: null,
  sheet: 'S',
  layout: 'form',
  title: '',
  facts: {},
  items: itemsOf(of).map(({ section: part, item: one }, index) => ({
    section: part.title,
    no: String(index + 1),
    text: one.text,
    max: one.max,
    self: (index + 1) * 100,
    assessed: null,
    ruleText: '',
    note: '',
    notApplicable: false,
    cells: { self: `S!F${String(index + 2)}` },
    selfRaw: '',
  })),
  statedTotal: null,
  computedTotal: null,
});

const form = formOf(before);
const reworded = changeItem(before, 'a1', { text: '委员会任期届满前完成选举，并将结果报上级工会审批' });

describe('the lines of a submission in a later version', () => {
  it('are lost where an item was reworded and only its words are known', () => {
    expect([...selfPointsOf(reworded, form, undefined)]).toEqual([-1, 200, 300]);
  });

  it('follow the item that they were given for, whatever its words are now', () => {
    expect([...selfPointsOf(reworded, form, before)]).toEqual([100, 200, 300]);
    const moved = moveItem(reworded, 'a1', 'b', 1);
    expect([...selfPointsOf(moved, form, before)]).toEqual([200, 300, 100]);
  });

  it('are shown beside the reworded item in the checklist, with their cell', () => {
    const reference = referencesOf(reworded, { submission: form, given: before }, undefined).get('a1');
    expect([reference?.self, reference?.cell]).toEqual([100, 'S!F2']);
  });

  it('go nowhere where their item went, and leave a new item without points', () => {
    const after = standard([section('a', [item({ id: 'a2', text: '挂牌', max: 20 }), item({ id: 'n', text: '阵地开放', max: 20 })])]);
    expect(submissionLines(after, form, before)).toEqual([1, null]);
    expect(submissionLines(removeItem(before, 'a1'), form, before)).toEqual([1, 2]);
  });

  it('answer a new item by its words, where the unit wrote it into its form', () => {
    const after = standard([section('a', [item({ id: 'a1', text: '委员会任期届满前完成选举', max: 40 }), item({ id: 'n', text: '阵地开放', max: 20 })])]);
    const more = { ...form, items: [...form.items, { ...form.items[0], text: '阵地开放', self: 900 }] } as Submission;
    expect(submissionLines(after, more, before)).toEqual([0, 3]);
  });

  it('do not follow ids into another standard, where the same id is another thing', () => {
    const other = { ...reworded, id: 'another' };
    expect(submissionLines(other, form, before)).toEqual([null, 1, 2]);
  });

  it('follow the words where two items of one standard changed places', () => {
    const swapped = changeItem(changeItem(before, 'a1', { text: '挂牌' }), 'a2', { text: '按期换届' });
    expect(submissionLines(swapped, form, before)).toEqual([1, 0, 2]);
  });
});

describe('the version that a submission was given for', () => {
  it('is the one that its form names, then the round’s when it came in', () => {
    const madeFrom = { standardId: 's', version: '1', hash: 'v1', unitId: null };
    expect(givenHashes({ madeFrom }, { standardHash: 'v2' })).toEqual(['v1', 'v2']);
    expect(givenHashes({}, { standardHash: 'v2' })).toEqual(['v2']);
    expect(givenHashes({ madeFrom }, {})).toEqual(['v1']);
    expect(givenHashes({}, {})).toEqual([]);
  });
});
