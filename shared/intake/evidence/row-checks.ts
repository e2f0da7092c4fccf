import { breaksOff, rulesEnd } from '../contents/cut-text.ts';
import { squash } from '../values/text.ts';
import type { EvidenceCheck } from './weigh.ts';

/** A row without points of its own, tried as the rest of the item above it, which a conversion from a page split over two rows. */
export interface RestTry {
  /** What the row says where the items are, and where their rules are. */
  readonly text: string;
  readonly rule: string;
  /** The same of the row above. */
  readonly upper: { readonly text: string; readonly rule: string; readonly pointed: boolean };
  /** Whether the text, or the row's own cell for it, has a number of a line. */
  readonly numbered: boolean;
  /** Whether the row has a cell for the items' numbers, and it is blank. */
  readonly unnumbered: boolean;
  /** Whether the row above is as long as the widest rows of its column. */
  readonly fills: boolean;
}

/** What no line begins with: a sign, a number of things, the end of a deduction. */
const middle = /^(?:[,，。;；、:：)）%％]|\d{1,4}(?:\.\d+)?(?:%|分|个|名|人|次|年|月|日|天|小时|项|条|份|元|以上|以下)|[扣得减]\d|为止|的[,，扣]|以[上下内])/;
/** Whether a line begins as no sentence does. */
export const beginsInTheMiddle = (text: string): boolean => middle.test(squash(text));
const stop = /[。;；]\s*$/;

/** Whether a row is a short name and nothing else: whether it names a section or goes on with the item is told by what is around it, unless one of both breaks off. */
export const isLoneName = ({ text, rule, upper }: RestTry): boolean =>
  rule === '' && text.length <= 12 && !/[,，。;；、]/.test(text) && !middle.test(squash(text)) && !breaksOff(upper.text);

/** What tells that a row is the rest of the one above it. */
export const restChecks: readonly EvidenceCheck<RestTry>[] = [
  { name: 'rest: the text above breaks off', fires: ({ upper }) => breaksOff(upper.text) || breaksOff(upper.rule) },
  { name: 'rest: it begins in the middle', fires: ({ text, rule }) => middle.test(squash(text)) || middle.test(squash(rule)) },
  {
    name: 'rest: a sentence below a text that does not end',
    fires: ({ text, upper }) => /[,，。;；]/.test(text) && upper.text !== '' && !stop.test(upper.text),
  },
  { name: 'rest: no points below a row with points', fires: ({ upper }) => upper.pointed },
  { name: 'rest: the line above is as long as its column', fires: ({ fills }) => fills },
  { name: 'rest: items have numbers, and this has none', fires: ({ unnumbered, numbered }) => unnumbered && !numbered },
  { name: 'rest: it has a number of its own', fires: ({ numbered }) => numbered },
  { name: 'rest: the text above ends with a stop', fires: ({ upper, text }) => stop.test(upper.text) && !middle.test(squash(text)) },
  { name: 'rest: the rule above has not come to its end', fires: ({ upper, rule }) => rule !== '' && upper.rule !== '' && !rulesEnd(upper.rule) },
  { name: 'rest: the rule above has come to its end', fires: ({ upper, rule, text }) => rule !== '' && text !== '' && rulesEnd(upper.rule) },
];
