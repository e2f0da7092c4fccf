import { mandatoryWord, notApplicableWord, vetoWord } from '../forms/form-words.ts';
import type { SelfAnswer } from '../forms/self-answer.ts';
import type { Item, UnitKind } from '../model/standard.ts';
import { showPoints, toPoints } from '../points.ts';
import { assumedWords } from '../scoring/assumed-words.ts';
import { rulesWords, scopeWords } from '../standards/standard-words.ts';
import { lastColumn } from './form-columns.ts';
import type { FormCell, FormCheck } from './form-model.ts';

/** What the column of points says: the maximum, or what is written in its place. */
function worth(item: Item, answer: SelfAnswer): string | number {
  if (answer.kind === 'state') return answer.of === 'veto' ? vetoWord : mandatoryWord;
  if (item.max > 0) return toPoints(item.max);
  return answer.kind === 'points' && answer.max !== null ? `加分，至多${showPoints(answer.max)}分` : '加分';
}

/** How an item is scored, whom it is for, which papers are asked for and what is 县定, a line each. */
function ruleLines(item: Item, said: readonly string[]): string {
  const scope = scopeWords(item);
  const assumed = assumedWords(item, said);
  return [
    item.ruleText === '' ? rulesWords(item) : item.ruleText,
    ...(item.kinds === undefined && item.classes === undefined ? [] : [`只适用于：${scope}`]),
    ...(item.evidence.length === 0 ? [] : [`材料：${item.evidence.join('、')}`]),
    ...(assumed === '' ? [] : [assumed]),
  ].join('\n');
}

function checkOf(answer: SelfAnswer): FormCheck {
  return answer.kind === 'points' ? { kind: 'points', max: answer.max, step: answer.step } : { kind: 'list', options: answer.options };
}

function promptOf(answer: SelfAnswer): string {
  switch (answer.kind) {
    case 'state':
      return answer.of === 'veto' ? '不计分，如实选“有”或“无”。' : '不计分，达到的选“是”，没有达到的选“否”。';
    case 'choice':
      return '点右边的箭头选一个。';
    case 'points':
      return `填 0 ${answer.max === null ? '以上' : `至 ${showPoints(answer.max)} 之间`}的数，以 ${showPoints(answer.step)} 分为一档；没有这一项的填“${notApplicableWord}”。`;
  }
}

/** One item's row. An item that is not for the unit's kind comes filled in as not applicable. `said` is what the head says of all items to be 县定. */
export function formItemCells(item: Item, answer: SelfAnswer, kind: UnitKind | null, said: readonly string[]): readonly FormCell[] {
  const foreign = kind !== null && item.kinds !== undefined && !item.kinds.includes(kind);
  return [
    { column: 0, span: 1, look: 'centre', value: item.no },
    { column: 1, span: 2, look: 'text', value: item.text },
    { column: 3, span: 2, look: 'text', value: ruleLines(item, said) },
    { column: 5, span: 1, look: 'centre', value: worth(item, answer) },
    { column: 6, span: 1, look: 'fill-score', value: foreign ? notApplicableWord : null, check: checkOf(answer), prompt: promptOf(answer) },
    { column: 7, span: 1, look: 'fill-note', value: null, prompt: '做了哪些工作，有什么佐证材料。' },
    { column: lastColumn, span: 1, look: 'code', value: item.id },
  ];
}
