import type { Finding, RuleAnswer, Verdict } from '../model/finding.ts';
import type { Item } from '../model/standard.ts';
import { sumCenti, type CentiPoints } from '../points.ts';
import type { Effect } from './kinds/effect.ts';
import { effectOf } from './rule-effect.ts';
import { isBonusItem, isGate } from './rule-reads.ts';
import { verdictOfPoints } from './verdict-of-points.ts';

type Answers = Finding['answers'];

const answerOf = (answers: Answers, index: number): RuleAnswer | undefined => answers[String(index)];

/** Whether 不符合 would strike a mandatory or veto rule that nobody answered: then only a person may say 不符合. */
const unmetStrikesMore = (item: Item, answers: Answers): boolean => item.rules.some((rule, index) => isGate(rule) && answerOf(answers, index) === undefined);

/** What an answer says of its item: it leaves nothing, takes or lacks something, says all is well, or says nothing of it (bonus). */
type Tone = 'nothing-left' | 'short' | 'well' | 'silent';

function toneOf(effect: Effect, item: Item, earned: CentiPoints): Tone {
  switch (effect.kind) {
    case 'zero':
      return 'nothing-left';
    case 'deduct':
      return effect.points > 0 ? 'short' : 'well';
    case 'earn':
      return earned < item.max ? 'short' : 'well';
    case 'nothing':
      return 'well';
    case 'bad':
      return 'short';
    case 'bonus':
      return isBonusItem(item) && effect.points > 0 ? 'well' : 'silent';
  }
}

/** The tones of the answered rules. What several rules earn counts together against the maximum. */
function tonesOf(item: Item, answers: Answers): readonly { readonly rule: number; readonly tone: Tone }[] {
  const effects = item.rules.flatMap((rule, index) => {
    const answer = answerOf(answers, index);
    return answer === undefined ? [] : [{ rule: index, effect: effectOf(rule, answer, item) }];
  });
  const earned = sumCenti(effects.map(({ effect }) => (effect.kind === 'earn' ? effect.points : 0)));
  return effects.map(({ rule, effect }) => ({ rule, tone: toneOf(effect, item, earned) }));
}

/**
 * The verdict that answers to an item's rules imply, given the verdict so far:
 * an answer that leaves nothing (必备, 否决, 整项不得分) implies 不符合; one that takes or lacks points 部分符合, even where the deductions eat up all the points,
 * because 不符合 would hide their arithmetic from the receipt; answers that say all is well 符合. 不符合 is never implied where it would strike a further mandatory or veto rule.
 * When the last answer is taken back, the verdict it implied goes too; nothing is ever implied by a bonus beside an ordinary item.
 */
export function verdictByAnswers(item: Item, answers: Answers, before: Verdict | null): Verdict | null {
  const tones = tonesOf(item, answers).map(({ tone }) => tone);
  if (tones.includes('nothing-left')) return unmetStrikesMore(item, answers) ? 'partly' : 'unmet';
  if (tones.includes('short')) return 'partly';
  if (tones.includes('well')) return 'met';
  return before === 'partly' || before === 'unmet' || (before === 'met' && isBonusItem(item)) ? null : before;
}

/** The verdict that a hand-set 考评分 implies: full marks 符合, none 不符合 (unless that strikes more than points), between them 部分符合. Taking it back leaves the verdict. */
export function verdictByPoints(item: Item, answers: Answers, points: CentiPoints | null, before: Verdict | null): Verdict | null {
  return points === null ? before : verdictOfPoints(item, points, unmetStrikesMore(item, answers));
}

/** The rules whose answers contradict 符合, so that choosing it takes them back. */
export const answersAgainstMet = (item: Item, answers: Answers): readonly number[] =>
  tonesOf(item, answers).flatMap(({ rule, tone }) => (tone === 'short' || tone === 'nothing-left' ? [rule] : []));
