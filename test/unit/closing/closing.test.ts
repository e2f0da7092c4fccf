import { describe, expect, it } from 'vitest';
import { closingOf, openItemsOf } from '#shared/record/read-visit-fields.ts';
import { shortfallsOf, shortfallWords } from '#shared/scoring/shortfalls.ts';
import { giveReply, giveSignature } from '#shared/record/visit-acts.ts';
import { projectRectification } from '#shared/record/project-rectification.ts';
import { carriedFields } from '#shared/record/carry.ts';
import { daysLeft, noticeItems, rectifyState } from '#shared/rectify/rectification.ts';
import { firstFindings, firstResult, threeItems } from './a-visit.ts';

const visit = { roundId: 'r', unitId: 'u', phase: 'first' } as const;
const shortfalls = shortfallsOf(threeItems, firstFindings, firstResult);

describe('shortfalls', () => {
  it('name the open mandatory item before lost points, and leave out what is in order', () => {
    expect(shortfalls.map(({ item, weight, lost }) => [item.id, weight, lost])).toEqual([
      ['must', 'mandatory', 200],
      ['missing', 'points', 200],
    ]);
  });

  it('say what the inspector wrote with the arithmetic behind it', () => {
    expect(shortfallWords(shortfalls[1] ?? expect.fail('no second shortfall'))).toMatch(/^缺女职委（.*2/u);
  });

  it('leave out items that nobody judged', () => {
    expect(shortfallsOf(threeItems, {}, { ...firstResult, items: firstResult.items.map((item) => ({ ...item, judged: false })) })).toEqual([]);
  });
});

describe('the closing meeting', () => {
  it('reads replies and signatures out of the fields of its acts', () => {
    const signature = { name: '王芳', post: '工会主席', image: 'c'.repeat(64), signedOn: '2024-11-20', seals: 'x' };
    const fields = {
      ...giveReply(visit, ['missing'], { stance: 'disputed', words: '女职委已于上周成立' }).fields,
      ...giveReply(visit, ['must'], { stance: 'agreed', words: '' }).fields,
      ...giveSignature(visit, 'unit', signature).fields,
      'signature/inspector': '不是签字',
    };
    expect(closingOf(fields)).toEqual({
      replies: { missing: { stance: 'disputed', words: '女职委已于上周成立' }, must: { stance: 'agreed', words: '' } },
      signatures: { unit: signature },
      leftOut: [],
    });
  });
});

describe('rectification', () => {
  const items = noticeItems(shortfalls);
  const notice = { noticedOn: '2024-11-20', dueOn: '2024-12-10', items: items.map((item) => ({ ...item })) };

  it('asks for every shortfall with its evidence', () => {
    expect(items.map(({ itemId, todo }) => [itemId, todo])).toEqual([
      ['must', '按考核内容整改到位，备齐相关佐证材料备查。'],
      ['missing', '按考核内容整改到位，备齐批复文件、委员名单备查。'],
    ]);
  });

  it('is nothing before the notice', () => {
    expect(projectRectification('r', 'u', { repliedOn: '2024-12-01' })).toBeUndefined();
  });

  it('is overdue from the day after the due day, waits once answered, and is closed when every item is', () => {
    const running = projectRectification('r', 'u', notice) ?? expect.fail('no notice');
    expect([rectifyState(running, '2024-12-10'), rectifyState(running, '2024-12-11'), daysLeft(running, '2024-12-11')]).toEqual(['running', 'overdue', -1]);
    const replied = projectRectification('r', 'u', {
      ...notice,
      repliedOn: '2024-12-09',
      replyText: '已整改',
      [`file/${'d'.repeat(64)}`]: { name: '批复.pdf' },
    });
    expect(replied?.reply).toEqual({ repliedOn: '2024-12-09', text: '已整改', files: [{ sha256: 'd'.repeat(64), name: '批复.pdf' }] });
    expect(replied === undefined ? null : rectifyState(replied, '2025-01-01')).toBe('replied');
    const closed = projectRectification('r', 'u', { ...notice, 'item/must/closed': '2024-12-12', 'item/missing/closed': '2024-12-12' });
    expect(closed === undefined ? null : rectifyState(closed, '2025-01-01')).toBe('closed');
  });
});

describe('what a re-inspection carries', () => {
  it('is every finding of the other items, and neither replies nor signatures', () => {
    const photo = `item/plain/photo/${'a'.repeat(64)}`;
    const first = {
      standardHash: 'h',
      completed: true,
      'item/plain/verdict': 'met',
      [photo]: { name: '1.jpg', takenOn: null },
      'item/must/verdict': 'unmet',
      'item/must/answer/0': true,
      'item/plain/reply': { stance: 'agreed', words: '' },
      'signature/unit': {},
    };
    expect(carriedFields({ first, openIds: ['must', 'missing'], closed: {}, ruled: {} })).toEqual({
      'item/plain/verdict': 'met',
      [photo]: { name: '1.jpg', takenOn: null },
    });
  });

  it('is known by the opening alone', () => {
    expect(openItemsOf({ openItems: ['must'] })).toEqual(['must']);
    expect(openItemsOf({})).toBeNull();
  });
});
