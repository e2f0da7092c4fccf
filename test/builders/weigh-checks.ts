import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { countWeights } from '#shared/intake/evidence/count-weights.ts';
import { priors } from '#shared/intake/evidence/priors.ts';
import { weighedOn } from '#shared/intake/readings/firings.ts';
import { readGrids } from '#shared/intake/read-grids.ts';

// Counts what each check of the reader is worth, on the fixtures, and writes it to shared/intake/evidence/weights.ts:
//   node --import tsx test/builders/weigh-checks.ts
// The fixtures must all be read as expected when it runs: what the reader takes is what counts as right.
const folders = ['layouts', 'adversary', 'second-adversary', 'rounds', 'submissions', 'rubrics', 'field', 'rounds-9a', 'rounds-9b', 'rounds-9c', 'rounds-9d'];
const fixtures = fileURLToPath(new URL('../fixtures/', import.meta.url));
const target = fileURLToPath(new URL('../../shared/intake/evidence/weights.ts', import.meta.url));

const firings = folders.flatMap((folder) =>
  readdirSync(`${fixtures}${folder}`)
    .filter((file) => !file.endsWith('.json'))
    .flatMap((file) => {
      const grids = readGrids(new Uint8Array(readFileSync(`${fixtures}${folder}/${file}`)), file);
      return grids.ok ? grids.value.filter((grid) => !grid.hidden).flatMap((grid) => weighedOn(grid).firings) : [];
    }),
);

const counted = countWeights(priors, firings).toSorted((one, other) => (one.check < other.check ? -1 : 1));
const lines = (of: 'weight' | 'firings'): string => counted.map((one) => `  '${one.check}': ${String(one[of])},`).join('\n');
writeFileSync(
  target,
  `/**
 * What each check is worth, from -1 to 1: (right firings − wrong firings) ÷ firings, counted on the fixtures by test/builders/weigh-checks.ts
 * from where priors.ts begins.
 * Data: count again, do not tune.
 */
export const weights: Readonly<Record<string, number>> = {
${lines('weight')}
};

/** On how many firings each of them rests: how much a county's own counts must be to move it. */
export const firings: Readonly<Record<string, number>> = {
${lines('firings')}
};
`,
);
for (const { check, weight, firings: all } of counted) process.stdout.write(`${weight.toFixed(2).padStart(6)} ${String(all).padStart(5)}  ${check}\n`);
