import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { itemChecks, maxChecks, selfChecks } from '#shared/intake/evidence/column-checks.ts';
import { countWeights } from '#shared/intake/evidence/count-weights.ts';
import { priors } from '#shared/intake/evidence/priors.ts';
import { guessChecks } from '#shared/intake/evidence/guess-checks.ts';
import { restChecks } from '#shared/intake/evidence/row-checks.ts';
import { sectionChecks } from '#shared/intake/evidence/section-checks.ts';
import { noteChecks, numberChecks, ruleChecks } from '#shared/intake/evidence/side-checks.ts';
import { newFormChecks, summaryChecks } from '#shared/intake/evidence/table-checks.ts';
import { unitColumnChecks } from '#shared/intake/evidence/unit-column-checks.ts';
import { unitsChecks } from '#shared/intake/evidence/units-checks.ts';
import { sureOf } from '#shared/intake/evidence/weigh.ts';
import { weights } from '#shared/intake/evidence/weights.ts';
import { readGrids } from '#shared/intake/read-grids.ts';
import { weighedOn } from '#shared/intake/readings/firings.ts';
import { fixtureFolder } from './expected-readings.ts';

const folders = ['layouts', 'adversary', 'second-adversary', 'rounds', 'submissions', 'rubrics', 'field', 'rounds-9a', 'rounds-9b', 'rounds-9c', 'rounds-9d'];
const all = [
  itemChecks,
  maxChecks,
  selfChecks,
  numberChecks,
  ruleChecks,
  noteChecks,
  sectionChecks,
  restChecks,
  guessChecks,
  newFormChecks,
  summaryChecks,
  unitsChecks,
  unitColumnChecks,
];
const names = all.flatMap((checks) => checks.map(({ name }) => name));

describe('weights', () => {
  it('belong to the checks that there are, each named once', () => {
    expect(new Set(names).size).toBe(names.length);
    expect(Object.keys(priors).toSorted()).toEqual(names.toSorted());
    expect(Object.keys(weights).toSorted()).toEqual(names.toSorted());
  });

  it('are what counting on the fixtures gives, but for a few files that came since', () => {
    const firings = folders.flatMap((folder) =>
      readdirSync(fixtureFolder(folder))
        .filter((file) => !file.endsWith('.json'))
        .flatMap((file) => {
          const grids = readGrids(new Uint8Array(readFileSync(`${fixtureFolder(folder)}${file}`)), file);
          return grids.ok ? grids.value.filter((grid) => !grid.hidden).flatMap((grid) => weighedOn(grid).firings) : [];
        }),
    );
    const moved = countWeights(priors, firings).filter(({ check, weight }) => Math.abs(weight - (weights[check] ?? NaN)) > 0.1);
    expect(moved).toEqual([]);
  });

  it('move from where they begin as right and wrong firings come in', () => {
    const firings = (right: number, wrong: number) => Array.from({ length: right + wrong }, (_, index) => ({ check: 'a', right: index < right }));
    expect(countWeights({ a: 0.5 }, [])).toEqual([{ check: 'a', weight: 0.5, firings: 0 }]);
    expect(countWeights({ a: 0.5 }, firings(92, 0))[0]?.weight).toBe(0.96);
    expect(countWeights({ a: 0.5 }, firings(0, 92))[0]?.weight).toBe(-0.88);
  });
});

describe('how sure evidence makes', () => {
  const sure = (...all: readonly number[]): number => Math.round(sureOf(all.map((weight) => ({ check: '', weight }))) * 1000) / 1000;

  it('nothing where nothing fired', () => {
    expect(sure()).toBe(0);
  });

  it('more where more speaks for it, less where something speaks against it', () => {
    expect(sure(0.5)).toBe(0.5);
    expect(sure(0.5, 0.5)).toBe(0.75);
    expect(sure(0.5, 0.5, -0.4)).toBe(0.45);
    expect(sure(-0.4)).toBe(0);
  });
});
