import { headPatterns } from './find-heads.ts';
import type { ClauseOutcome, Segment } from './head.ts';
import { listMark } from './normal-text.ts';

interface PlacedHead {
  readonly head: ClauseOutcome;
  readonly from: number;
  readonly to: number;
}

/** What makes a word of 分 that is no point: 分析, 分管, 分工, 分包. */
const wordWithPoint = /^(?:析|工|管|类|布|局|支|公司|会|包|配|享|离|开|组|批|期|阶|层|区|散|解|歧|明|红|子|发|片|段|项|档|级|行|校|院|店|厂)/u;

/** The first outcome at or after a place. */
function nextHead(text: string, place: number): PlacedHead | undefined {
  let best: PlacedHead | undefined;
  for (const { pattern, make } of headPatterns) {
    pattern.lastIndex = place;
    for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
      if (best !== undefined && match.index >= best.from) break;
      const inWord = /(?<![\d零〇一二两三四五六七八九十百半])分$/u.test(match[0]) && wordWithPoint.test(text.slice(match.index + match[0].length));
      const head = match[0] === '' || inWord ? undefined : make(match);
      if (head !== undefined) {
        best = { head, from: match.index, to: match.index + match[0].length };
        break;
      }
      pattern.lastIndex = match.index + 1;
    }
  }
  return best;
}

const trimmed = (text: string): string => text.replace(/^[,、:;。]+|[,、:]+$/gu, '');

/** A text cut behind each outcome, and what follows the last one. */
export interface CutText {
  readonly segments: readonly Segment[];
  readonly tail: string;
}

/** Cuts a normal text (`normalText`) behind each outcome. */
export function segmentsOf(text: string): CutText {
  const segments: Segment[] = [];
  let place = 0;
  for (let next = nextHead(text, 0); next !== undefined; next = nextHead(text, place)) {
    const before = text.slice(place, next.from);
    const cut = Math.max(before.lastIndexOf(';'), before.lastIndexOf('。'), before.lastIndexOf(listMark));
    segments.push({
      head: next.head,
      words: trimmed(before.slice(cut + 1)),
      lead: before.slice(0, Math.max(0, cut)),
      apart: place === 0 || /^[,;。、\ue000]/u.test(before),
      joined: cut === -1 && place > 0,
      marks: before.split(listMark).length - 1,
      source: trimmed(text.slice(place, next.to)).replaceAll(listMark, '').replace(/^的,?/u, ''),
    });
    place = next.to;
  }
  return { segments, tail: text.slice(place) };
}
