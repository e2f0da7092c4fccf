import { eachIn } from './condition.ts';
import type { Act, Segment } from './head.ts';

/** Words that say that something is lacking. */
export const lacks = /缺|少|低|降|未|没|不|漏|差|无|错|逾|超期|迟/u;

/** The verb that stands behind several numbers: “国家级5分、省级3分加分”. */
function verbAhead(segments: readonly Segment[], index: number): Act | undefined {
  const after = segments.slice(index + 1).find(({ head }) => !('act' in head) || head.act !== 'bare' || head.kind !== 'points');
  return after?.head.kind === 'free' && after.words === '' && after.joined ? after.head.act : undefined;
}

/** What a bare “2分” does: it goes on with the verb before it; with nothing before, lacking takes off and the rest earnsTowards. */
export function actsOf(segments: readonly Segment[]): readonly Act[] {
  let last: Act = 'bare';
  return segments.map(({ head, words, joined, lead }, index) => {
    if (!('act' in head) || head.kind === 'cap') return 'bare';
    if (head.act === 'bare') {
      const ahead = verbAhead(segments, index);
      if (ahead !== undefined) last = ahead;
      else if (/扣分(?:标准|办法|细则)?:/u.test(`${lead}${words}`)) last = 'deduct';
      else if (/加分(?:标准|办法|细则|项)?:/u.test(`${lead}${words}`)) last = 'bonus';
      else if (last === 'bare' || (last === 'deduct' && !joined))
        last = (eachIn(words) !== undefined || ('each' in head && head.each)) && lacks.test(words) ? 'deduct' : 'earn';
    } else last = head.act;
    return last;
  });
}

/** Whether an outcome gives points towards the maximum, “不得分” among them. */
export const earnsTowards = ({ head }: Segment, act: Act | undefined): boolean =>
  ['full', 'nothing', 'shares'].includes(head.kind) || ('act' in head && head.kind !== 'cap' && act === 'earn');
