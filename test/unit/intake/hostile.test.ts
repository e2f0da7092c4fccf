import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { ApartReader } from '#electron/commands/read-apart.ts';
import { randomFrom } from '#test/random.ts';
import { tellFigure } from '#test/tell-figure.ts';
import { mutantOf } from './mutants.ts';

const fixtures = fileURLToPath(new URL('../../fixtures', import.meta.url));
const reader = new ApartReader();
afterAll(() => {
  reader.close();
});

/** How many mutants a run makes; `YST_MUTANTS=20000` (npm run fuzz) in front of the command makes more, `YST_SEED` others, `YST_ENDING=.xls` only of such files. */
const mutants = Number(process.env['YST_MUTANTS'] ?? 500);
const firstSeed = Number(process.env['YST_SEED'] ?? 1);
const ending = process.env['YST_ENDING'] ?? '';

/** What becomes of each: the code of the refusal, or `read` where what is sound in it can be had. */
const hostile: Readonly<Record<string, string>> = {
  '0031_bifflen_R208-小计在分节内.xls': 'corrupt',
  '07_cols_1e9.xlsx': 'read',
  '07_cols_many.xlsx': 'read',
  '08_colname_long.xlsx': 'too-large',
  '08_row_4e9.xlsx': 'too-large',
  '09_merge_all.xlsx': 'read',
  '09_merge_rows.xlsx': 'read',
  '13_sst_30MB_ref2000.xlsx': 'read',
  '20_fmt_bracket.xlsx': 'too-large',
  '2087_min_digits.ods': 'too-large',
  'doc_props_count.xls': 'read',
  'hang_cut_stream.xlsx': 'corrupt',
};

describe('a file made to hang, fill or end the program', () => {
  it('is each named here', () => {
    expect(readdirSync(join(fixtures, 'hostile')).toSorted()).toEqual(Object.keys(hostile).toSorted());
  });

  for (const [name, outcome] of Object.entries(hostile)) {
    it(`${name}: ${outcome}, within its bounds of time and memory`, async () => {
      const reading = await reader.read('intake', name, readFileSync(join(fixtures, 'hostile', name)));
      // On a slow machine what takes long in earnest is ended, as it should be.
      if (reading === 'timed-out' && outcome === 'read') return;
      if (typeof reading === 'string') throw new Error(`its process was ended: ${reading}`);
      expect(reading.reason?.code ?? reading.status).toBe(outcome);
      if (reading.reason !== null) expect(reading.reason.message).toContain(`「${name}」`);
    }, 60_000);
  }
});

const folders = ['submissions', 'field', 'rubrics', 'layouts', 'adversary', 'second-adversary'];

describe('a file that something happened to on its way', () => {
  it('is read, refused with a reason, or ended within its bounds, and never breaks what reads it', async () => {
    const files = folders.flatMap((folder) =>
      readdirSync(join(fixtures, folder), { withFileTypes: true }).flatMap((entry) =>
        entry.isFile() && !entry.name.endsWith('.json') && entry.name.endsWith(ending) ? [join(fixtures, folder, entry.name)] : [],
      ),
    );
    const counts = new Map<string, number>();
    const ended: string[] = [];
    for (let number = 0; number < mutants; number += 1) {
      const random = randomFrom(firstSeed * 1_000_003 + number);
      const file = random.pick(files) ?? '';
      const reading = await reader.read('intake', '变异.xlsx', mutantOf(readFileSync(file), random));
      const outcome = typeof reading === 'string' ? reading : (reading.reason?.code ?? reading.status);
      counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
      if (typeof reading === 'string') ended.push(`${reading}: mutant ${String(number)} of ${file.slice(fixtures.length + 1)}`);
      else if (reading.reason !== null) expect(reading.reason.message.length).toBeGreaterThan(10);
    }
    tellFigure(`mutants of fixtures: ${String(mutants)}, ${[...counts].map(([outcome, count]) => `${outcome} ${String(count)}`).join(', ')}`);
    if (ended.length > 0) tellFigure(`mutants whose reading was ended: ${ended.join('; ')}`);
    expect(ended.filter((line) => line.startsWith('crashed'))).toEqual([]);
  }, 7_200_000);
});
