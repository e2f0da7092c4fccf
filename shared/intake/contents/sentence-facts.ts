import type { ReadFact } from '../../model/submission.ts';
import type { Problem } from '../../model/problem.ts';
import * as say from '../problems.ts';
import { readDateText } from '../values/dates.ts';
import { squash } from '../values/text.ts';

const verbs = '(?:总数|总人数|人数|数量|数)?(?:共有|共计|共|合计|总计|为|是|有|达到|达|发展到|约|:)*';
const people = '(?:名|人|位)(?!以上|以下|以内|左右|的|次|及以上|\\()';
const staff = '(?:干部|教)?(?:职工|员工|教职工|教职员工|从业人员)';
const day = '(\\d{4}年(?:\\d{1,2}月)?(?:\\d{1,2}日)?|\\d{4}[.\\-/]\\d{1,2}(?:[.\\-/]\\d{1,2})?)';

const counts: readonly (readonly [string, readonly RegExp[]])[] = [
  [
    'workers',
    [new RegExp(`(?<!女|女性|女教|女干部|困难|困难教)${staff}${verbs}(\\d+)${people}`), new RegExp(`(\\d+)(?:名|位)(?:在职|在岗|在册|正式)*${staff}`)],
  ],
  ['womenWorkers', [new RegExp(`(?:女性|女)(?:${staff}|工)${verbs}(\\d+)${people}`), new RegExp(`(\\d+)(?:名|位)女${staff}`)]],
  ['members', [new RegExp(`(?<!女|女职工|女工会|农民工|新)(?:工会)?会员${verbs}(\\d+)${people}`), /(\d+)(?:名|位)(?:工会)?会员/]],
  ['womenMembers', [new RegExp(`女(?:工会)?会员${verbs}(\\d+)${people}`), /(\d+)(?:名|位)女会员/]],
  ['committeeSize', [new RegExp(`(?:工会委员会|工会委员|委员会|委员)(?:由|共|有|设|设有|委员)*(\\d+)(?:名|人)(?:组成|委员)?`)]],
];
const rate = /入会率(?:为|是|达到|已达|达|:)*(\d+(?:\.\d+)?)%(?!以上)/;
const dates: readonly (readonly [string, readonly RegExp[]])[] = [
  [
    'establishedOn',
    [new RegExp(`(?:成立|建会|组建|建立)(?:于|时间为|时间:)${day}`), new RegExp(`${day}(?:正式|经批准|依法)?(?:成立工会|建立工会|组建工会|建会|成立)`)],
  ],
  ['lastElectedOn', [new RegExp(`${day}(?:完成|进行|召开[^,。;]{0,16}|按期|顺利)*(?:换届|选举产生)`), new RegExp(`换届(?:时间)?(?:于|为|:)${day}`)]],
];
/** Sentences about rules, not about the unit. */
const aboutRules = /扣\d|得\d|不得分|每[少缺低]|填写|应当|必须/;
const fewestCharacters = 12;
const longestSentence = 400;

/** Facts that a sentence tells (“现有职工186人，其中女职工52人，会员170人，入会率91.4%”), each as a conversion to be seen. */
export function readSentenceFacts(
  written: string,
  place: string,
): { readonly facts: Readonly<Record<string, ReadFact>>; readonly problems: readonly Problem[] } {
  const facts: Record<string, ReadFact> = {};
  const problems: Problem[] = [];
  const text = squash(written);
  if (text.length < fewestCharacters || text.length > longestSentence || aboutRules.test(text)) return { facts, problems };
  const take = (key: string, value: ReadFact['value'] | undefined, raw: string): void => {
    if (value === undefined || facts[key] !== undefined) return;
    facts[key] = { value, cell: place, raw };
    problems.push(say.converted(place, raw, String(value)));
  };
  const first = (patterns: readonly RegExp[]): RegExpExecArray | undefined =>
    patterns.map((pattern) => pattern.exec(text)).find((match) => match !== null) ?? undefined;
  for (const [key, patterns] of counts) {
    const match = first(patterns);
    if (match !== undefined) take(key, Number(match[1]), match[0]);
  }
  const share = rate.exec(text);
  if (share !== null) take('membershipRate', Math.round(Number(share[1]) * 10_000) / 1_000_000, share[0]);
  for (const [key, patterns] of dates) {
    const match = first(patterns);
    if (match !== undefined) take(key, readDateText(match[1] ?? '')?.iso, match[0]);
  }
  return { facts, problems };
}
