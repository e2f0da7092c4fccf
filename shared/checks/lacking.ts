import { z } from 'zod';
import { factWord } from '../facts/fact-words.ts';
import { noFinding, type Finding, type Findings } from '../model/finding.ts';
import { itemsOf, type Item, type ProofDemand, type ProofNeed, type Standard } from '../model/standard.ts';
import type { Facts } from '../model/unit.ts';
import { sumCenti } from '../points.ts';
import { conditionsHold } from '../scoring/condition.ts';
import { isBonusItem } from '../scoring/rule-reads.ts';
import type { ItemScore, MissingCondition, ScoreResult } from '../scoring/score-result.ts';

/**
 * What a visit lacks: an item that nobody judged; a condition before scoring, a joint condition of a grade or another scorer's points of which facts are missing;
 * a fact that decides whether a rule applies; the reason of 不适用; proof that the standard asks for.
 */
type LackKind = 'unjudged' | MissingCondition['of'] | 'fact' | 'reason' | 'proof';

/** One thing that a visit lacks before it can be completed under its standard. */
export interface Lack {
  /** The same for the same matter each time it is found, so that an exception stays with it. Unique within a visit. */
  readonly key: string;
  readonly kind: LackKind;
  /** One Chinese sentence: what lacks, and of which item. */
  readonly text: string;
  /** The item where it is entered; null where it is entered beside the items. */
  readonly itemId: string | null;
  /** The facts that are missing. */
  readonly facts: readonly string[];
}

/** A named exception for one thing that lacks: who lets the visit be completed without it, why, and on which day (`YYYY-MM-DD`). */
export const LackException = z.object({ reason: z.string(), madeBy: z.string(), madeOn: z.string() });
export type LackException = z.infer<typeof LackException>;

/** Exceptions by the key of what lacks. */
export type LackExceptions = Readonly<Record<string, LackException>>;

/** What lacks and was excepted, with the exception. */
export type ExceptedLack = Lack & LackException;

/** What a visit is looked through for. */
export interface LackBasis {
  readonly standard: Standard;
  readonly findings: Findings;
  readonly result: ScoreResult;
  readonly facts: Facts;
  /** The items to which a file is attached. */
  readonly filed: ReadonlySet<string>;
}

/** Without these there is no full result (条件不全); the others are only to be made good, or excepted, before completing. */
export const isCondition = ({ kind }: Lack): boolean => kind !== 'reason' && kind !== 'proof';

const conditionWords: Readonly<Record<MissingCondition['of'], string>> = { gate: '申报条件', band: '等次条件', scorer: '其他评分' };

const ofCondition = ({ of, text, facts }: MissingCondition): Lack => ({
  key: `${of}/${text}`,
  kind: of,
  text: `${conditionWords[of]}“${text}”还缺：${facts.length === 0 ? '得分' : facts.map(factWord).join('、')}。`,
  itemId: null,
  facts,
});

const atItem = (place: number): string => `第${String(place)}项`;

/** Whether the facts themselves say that the item does not apply: then nobody need write why. */
const isExemptByFact = (item: Item, facts: Facts): boolean =>
  item.rules.some((rule) => rule.kind === 'not-applicable' && (rule.when ?? []).length > 0 && conditionsHold(rule.when, facts) === 'yes');

/** Whether a finding says 不适用 and nobody wrote why. A bonus that is not claimed and what the facts rule out need no reason. */
export const lacksReason = (item: Item, finding: Pick<Finding, 'verdict' | 'note'>, facts: Facts): boolean =>
  finding.verdict === 'not-applicable' && finding.note.trim() === '' && !isBonusItem(item) && !isExemptByFact(item, facts);

const needWords: Readonly<Record<ProofNeed, string>> = { note: '情况说明', photo: '照片', 'photo-or-file': '照片或文件' };

function occurs(demand: ProofDemand, item: Item, finding: Finding, score: ItemScore, result: ScoreResult): string | undefined {
  const lost = sumCenti([score.max, -(score.points - score.bonus)]);
  switch (demand.on) {
    case 'veto':
      return result.vetoes.some(({ itemId }) => itemId === item.id) ? '一票否决' : undefined;
    case 'mandatory':
      return result.openMandatory.some(({ itemId }) => itemId === item.id) ? '必备项未达到' : undefined;
    case 'unmet':
      return finding.verdict === 'unmet' ? '判为不符合' : undefined;
    case 'deduction': {
      const { points, percent } = demand;
      const much = (points !== undefined && lost >= points) || (percent !== undefined && item.max > 0 && lost * 100 >= item.max * percent);
      return lost > 0 && (much || (points === undefined && percent === undefined)) ? '扣分' : undefined;
    }
  }
}

function proofLacking(item: Item, place: number, finding: Finding, score: ItemScore, { standard, result, filed }: LackBasis): readonly Lack[] {
  const here: Readonly<Record<ProofNeed, boolean>> = {
    note: finding.note.trim() !== '',
    photo: finding.photos.length > 0,
    'photo-or-file': finding.photos.length > 0 || filed.has(item.id),
  };
  const asked = (item.proof ?? standard.proof ?? []).flatMap((demand) => {
    const occasion = occurs(demand, item, finding, score, result);
    return occasion === undefined ? [] : demand.needs.filter((need) => !here[need]).map((need) => ({ occasion, need }));
  });
  const needs = [...new Set(asked.map(({ need }) => needWords[need]))];
  const [first] = asked;
  return first === undefined
    ? []
    : [
        {
          key: `proof/${item.id}`,
          kind: 'proof',
          text: `${atItem(place)}${first.occasion}，标准要求附${needs.join('、')}，还没有。`,
          itemId: item.id,
          facts: [],
        },
      ];
}

function ofItem(item: Item, place: number, score: ItemScore, basis: LackBasis): readonly Lack[] {
  const finding = basis.findings[item.id] ?? noFinding;
  const one = (kind: LackKind, text: string, facts: readonly string[] = []): Lack => ({ key: `${kind}/${item.id}`, kind, text, itemId: item.id, facts });
  if (score.forOthers) return [];
  if (!score.judged) return isBonusItem(item) && score.doubt === null ? [] : [one('unjudged', score.doubt ?? `${atItem(place)}还没有核查。`)];
  if (lacksReason(item, finding, basis.facts)) return [one('reason', `${atItem(place)}判为不适用，没有写原因。`)];
  if (score.notApplicable) return [];
  const { asksFacts } = score;
  const facts = asksFacts.length === 0 ? [] : [one('fact', `${atItem(place)}要看${asksFacts.map(factWord).join('、')}，还没有填。`, asksFacts)];
  return [...facts, ...proofLacking(item, place, finding, score, basis)];
}

/**
 * Lists all that a visit lacks before it can be completed under its standard: what is entered beside the items first, then item by item in the standard's order.
 * Points that were set by hand and 不符合 ask for no facts; what a person must only look at again (a doubt) is not lacking.
 */
export function lacksOf(basis: LackBasis): readonly Lack[] {
  const scores = new Map(basis.result.items.map((score) => [score.itemId, score]));
  return [
    ...basis.result.missing.map(ofCondition),
    ...itemsOf(basis.standard).flatMap(({ item }, index) => {
      const score = scores.get(item.id);
      return score === undefined ? [] : ofItem(item, index + 1, score, basis);
    }),
  ];
}

/** What lacks, divided into what is still open and what a person excepted. */
export function partLacks(lacks: readonly Lack[], exceptions: LackExceptions): { readonly open: readonly Lack[]; readonly excepted: readonly ExceptedLack[] } {
  const excepted = lacks.flatMap((lack): readonly ExceptedLack[] => {
    const exception = exceptions[lack.key];
    return exception === undefined ? [] : [{ ...lack, ...exception }];
  });
  return { open: lacks.filter(({ key }) => exceptions[key] === undefined), excepted };
}

const most = 3;

/** An exception in one Chinese sentence with its reason, name and day. */
export const exceptionSentence = ({ text, reason, madeBy, madeOn }: Pick<ExceptedLack, 'text' | keyof LackException>): string =>
  `例外：${text.replace(/。$/u, '')}（理由：${reason}；${madeBy === '' ? '未署名' : madeBy}，${madeOn}）。`;

/** The first of what lacks, and how many more there are: one sentence. */
export const lackSentence = (lacks: readonly Pick<Lack, 'text'>[]): string =>
  `还缺${String(lacks.length)}样：${lacks
    .slice(0, most)
    .map(({ text }) => text.replace(/。$/u, ''))
    .join('；')}${lacks.length > most ? '等' : ''}。`;

/**
 * The result of a completed visit with what it lacks: conditions that nobody entered and nobody excepted leave it without grade and recommendation (unless it is
 * rejected for certain), and the reasons name what lacks and each exception.
 */
export function resultWithLacks(result: ScoreResult, { open, excepted }: ReturnType<typeof partLacks>): ScoreResult {
  const told = [...(open.length === 0 ? [] : [lackSentence(open)]), ...excepted.map(exceptionSentence)];
  if (told.length === 0) return result;
  const withholds = open.some(isCondition) && result.withheld === null && result.recommendation !== 'rejected';
  const reasons = [...(withholds ? ['条件不全，不给出等次和建议。'] : []), ...result.reasons, ...told];
  return withholds ? { ...result, grade: null, heldBack: null, recommendation: null, withheld: 'conditions', reasons } : { ...result, reasons };
}
