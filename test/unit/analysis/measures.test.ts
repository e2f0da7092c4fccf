import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { centiOf, meanOf, showShare } from '#shared/analysis/mean.ts';
import { paretoOf, type MissedItem } from '#shared/analysis/missed.ts';
import { placeRanges } from '#shared/analysis/place-ranges.ts';
import { againstTarget } from '#shared/analysis/round-figures.ts';
import { chanceLimits, meanInterval, medianOf, modifiedZ, spreadOf } from '#shared/analysis/statistics.ts';
import { changeParted, pairYears } from '#shared/analysis/year-change.ts';
import { Standard } from '#shared/model/standard.ts';
import { places } from './compared-units.ts';

const page = readFileSync('docs/measures.md', 'utf8');
const examples = Array.from(page.matchAll(/`(\w+) ([^`]*)`\s*=\s*`([^`]*)`/gu), ([, measure = '', given = '', result = '']) => ({ measure, given, result }));

const centi = (points: number): number => Math.round(points * 100);
const shown = (points: number): string => String(Math.round(points * 100) / 100);
const points = (values: readonly number[]) => ({
  standardHash: 'h',
  completedMs: 1,
  verdicts: new Uint8Array(values.length).fill(2),
  assessed: Int32Array.from(values, centi),
  self: new Int32Array(values.length).fill(-1),
  sections: new Int32Array(2),
  total: centi(values.reduce((a, b) => a + b, 0)),
  selfTotal: null,
  recommendation: null,
});

const standardOf = (ids: readonly string[]): Standard =>
  Standard.parse({
    format: 'yanshoutai-standard/1',
    id: 's',
    version: String(ids.length),
    title: 's',
    total: ids.length * 10,
    sections: [{ id: 'a', title: 'a', max: ids.length * 10, items: ids.map((id) => ({ id, no: id, text: `内容${id}`, max: 10 })) }],
    policy: { accept: 8, rectify: 6 },
  });

function changed(given: string): string {
  const [before = [], again = [], now = []] = given.split('|').map((part) => part.trim().split(' ').map(Number));
  const pairing = pairYears(standardOf(['1', '2']), standardOf(['1', '2', '3']));
  const parts = changeParted(pairing, points(before), points(now), Int32Array.from([...again.map(centi), -1]));
  const total = parts.real + parts.rule + parts.added + parts.missing + parts.rest;
  return `real ${shown(parts.real / 100)} rule ${shown(parts.rule / 100)} added ${shown(parts.added / 100)} total ${shown(total / 100)}`;
}

/** Each measure of the page by the program's own functions. */
const workedOut: Readonly<Record<string, (values: readonly number[], given: string) => string>> = {
  mean: (values) => shown((centiOf(meanOf(values.map(centi))) ?? 0) / 100),
  median: (values) => shown((centiOf(medianOf(values.map(centi))) ?? 0) / 100),
  share: ([count = 0, n = 0]) => showShare({ count, n }),
  missing: ([count = 0, n = 0, percent = 0]) => String(againstTarget({ count, n }, percent)?.missing),
  quartiles: (values) => {
    const spread = spreadOf(values);
    return [spread?.q1, spread?.median, spread?.q3].join(' ');
  },
  z: (values) => (modifiedZ(values)[0] ?? 0).toFixed(2),
  interval: (values) => {
    const interval = meanInterval(values);
    return `${interval?.from.toFixed(2) ?? ''} ${interval?.to.toFixed(2) ?? ''}`;
  },
  limits: ([n = 0, overall = 0, level = 0]) => {
    const { from, to } = chanceLimits(n, overall, level);
    return `${String(from)} ${String(to)}`;
  },
  places: ([tolerance = 0, ...totals]) =>
    placeRanges(totals.map(centi), centi(tolerance))
      .map(({ best, worst }) => `${String(best)}–${String(worst)}`)
      .join(' '),
  pareto: (values) => {
    const [place] = places;
    if (place === undefined) throw new Error('no place');
    const rows = values.map((lost): MissedItem => ({ place, lost, units: { count: 1, n: 1 }, lostAll: 0 }));
    return paretoOf(rows)
      .map(({ together }) => showShare(together))
      .join(' ');
  },
  change: (_, given) => changed(given),
};

describe('docs/measures.md', () => {
  it('gives an example of every measure that the program has here', () => {
    expect(new Set(examples.map(({ measure }) => measure))).toEqual(new Set(Object.keys(workedOut)));
  });

  it.each(examples)('works out $measure of $given as $result', ({ measure, given, result }) => {
    expect(workedOut[measure]?.(given.split(' ').map(Number), given)).toBe(result);
  });
});
