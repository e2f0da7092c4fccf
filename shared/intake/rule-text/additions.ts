import type { Rule } from '../../model/standard.ts';
import { eachIn } from './condition.ts';
import type { FoundRule } from './found-rule.ts';
import type { Segment } from './head.ts';

const worded = (words: string): { text?: string } => {
  const text = words.replace(/(?:另|再|可|予以|给予|酌情|适当|的)+$/u, '').replace(/^(?:加分(?:项|标准|办法)?):?/u, '');
  return text === '' ? {} : { text };
};

/** Points on top of the maximum: “每获一项市级荣誉加1分”, “酌情加1-3分”, “国家、省、市级分别加5、3、1分”. */
export function additions(segment: Segment): readonly FoundRule[] {
  const { head, words, source } = segment;
  switch (head.kind) {
    case 'points': {
      const rule: Rule = { kind: 'bonus', points: head.value, ...worded(words) };
      const each = eachIn(words);
      const odd = each !== undefined && (each.unit === '%' || each.step !== 1 || each.unclear);
      return [odd ? { rule, sure: 0.6, doubt: `“${source}”按每${String(each.step)}${each.unit}加一次分，程序按一次一加，请核对。` } : { rule, sure: 0.94 }];
    }
    case 'range':
      return [{ rule: { kind: 'bonus', cap: head.most, ...worded(words) }, sure: 0.7, doubt: `“${source}”的加分是一个范围，程序只记上限，请核对。` }];
    case 'list': {
      const names = words.replace(/(?:分别|依次|各自|相应|对应)$/u, '').split(/[、,和]/u);
      const named = names.length === head.values.length;
      return head.values.map((points, index) => ({ rule: { kind: 'bonus', points, ...(named ? worded(names[index] ?? '') : {}) }, sure: named ? 0.92 : 0.82 }));
    }
    default:
      return [];
  }
}
