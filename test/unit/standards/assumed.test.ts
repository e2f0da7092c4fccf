import { describe, expect, it } from 'vitest';
import { type Item, type Standard } from '#shared/model/standard.ts';
import { standardBytes } from '#shared/model/standard-hash.ts';
import { blankForm } from '#shared/output/blank-form.ts';
import { assumedFrom, assumedOfAll, assumedWords } from '#shared/scoring/assumed-words.ts';
import { sourceOf } from '#shared/scoring/receipt-words.ts';
import { changeItem } from '#shared/standards/edit-draft.ts';
import { item, section, standard } from '../scoring/make-standard.ts';

const quarterly = item({ id: 'a1', max: 4, text: '每季度一次公开', ruleText: '每少一次扣1分', assumed: { points: true, rule: true, words: ['每季度一次'] } });
const base = standard([section('a', [quarterly, item({ id: 'a2', max: 6, text: '建家', assumed: { item: true } })])]);
const after = (patch: Parameters<typeof changeItem>[2]): Item['assumed'] => changeItem(base, 'a1', patch).sections[0]?.items[0]?.assumed;

describe('what a source does not say of an item', () => {
  it('is said in words, also by a standard of before', () => {
    expect(assumedWords({ assumed: { points: true, rule: true, words: ['每季度一次'] } })).toBe('县定，可改：分值、扣分办法、“每季度一次”');
    expect(assumedWords({ assumed: { item: true, points: true } })).toBe('县定，可改：整条');
    expect(assumedWords({ pointsAssumed: true })).toBe('县定，可改：分值');
    expect(sourceOf({ clause: '十有之一', pointsAssumed: true })).toBe('十有之一；县定：分值');
    expect(sourceOf({ clause: '十有之一' })).toBe('十有之一');
  });

  it('is the county’s own as soon as the county changes it', () => {
    expect(after({ no: '9' })).toEqual({ points: true, rule: true, words: ['每季度一次'] });
    expect(after({ max: 500 })).toEqual({ rule: true, words: ['每季度一次'] });
    expect(after({ ruleText: '每少一次扣2分' })).toEqual({ points: true, words: ['每季度一次'] });
    expect(after({ text: '每月一次公开' })).toEqual({ points: true, rule: true });
    expect(after({ assumed: undefined })).toBeUndefined();
    expect(changeItem(base, 'a2', { text: '建小家' }).sections[0]?.items[1]).not.toHaveProperty('assumed');
  });

  it('stays as it was written where a published standard says it in the old way, until someone changes the item', () => {
    const old = standard([section('a', [item({ id: 'a1', max: 4, pointsAssumed: true }), item({ id: 'a2', max: 6 })])]);
    const bytes = new TextDecoder().decode(standardBytes(old));
    expect(bytes).toContain('"pointsAssumed":true');
    expect(bytes).not.toContain('"assumed"');
    expect(changeItem(old, 'a1', { no: '2' }).sections[0]?.items[0]).toMatchObject({ assumed: { points: true } });
  });

  it('is picked in the editor by parts and typed words', () => {
    expect(assumedFrom(['points', '每年一次'])).toEqual({ points: true, words: ['每年一次'] });
    expect(assumedFrom([])).toBeUndefined();
  });
});

describe('the blank form', () => {
  const written = (one: Standard): string => JSON.stringify(blankForm({ standard: one, federation: '', unit: null }));

  it('says once what holds of all items, and beside an item what holds of it alone', () => {
    const all = standard([section('a', [quarterly, item({ id: 'a2', max: 6, text: '建家', assumed: { points: true, rule: true } })])]);
    expect(assumedOfAll(all.sections.flatMap(({ items }) => items))).toEqual(['分值', '扣分办法']);
    expect(written(all)).toContain('各条分值和扣分办法来源文件没有写明，由县总工会设定（县定，可改）');
    expect(written(all)).toContain('县定，可改：“每季度一次”');
    expect(written(base)).toContain('县定，可改：整条');
    expect(written(base)).not.toContain('来源文件没有写明');
  });
});
