import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shippedStandards } from '#resources/standards/index.ts';
import { readFile } from '#shared/intake/read-file.ts';
import { matchItems } from '#shared/matching/match-items.ts';
import { itemsOf } from '#shared/model/standard.ts';
import { blankForm } from '#shared/output/blank-form.ts';
import { writeBlankForm } from '#shared/output/write-blank-form.ts';
import { sumCenti } from '#shared/points.ts';
import { answerFor, fillForm } from './fill-form.ts';

const officeIsThere = spawnSync('soffice', ['--version']).status === 0;
if (!officeIsThere) console.warn('soffice (LibreOffice) is not installed: how a form reads after it was saved there stays unchecked.');

// Points, lists of points, worded grades, a bonus, statements: between them these forms hold every kind of answer.
const standards = shippedStandards.filter(({ id }) => ['shi-you', 'yi-lan-biao', 'guifanhua-xize'].includes(id));

describe.runIf(officeIsThere)('a form saved again by LibreOffice', () => {
  let folder = '';
  const saveAgain = (format: 'xls' | 'xlsx'): void => {
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    const files = standards.flatMap(({ id }) => [join(folder, `${id}.xlsx`), join(folder, `${id}-blank.xlsx`)]);
    execFileSync('soffice', [profile, '--headless', '--convert-to', format, '--outdir', join(folder, format), ...files], {
      stdio: 'pipe',
      timeout: 90_000,
      env: { ...process.env, LC_ALL: 'C.UTF-8' },
    });
  };

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'yanshoutai form '));
    for (const standard of standards) {
      const bytes = await writeBlankForm(blankForm({ standard, federation: '云溪县总工会', unit: null }));
      writeFileSync(join(folder, `${standard.id}-blank.xlsx`), bytes);
      writeFileSync(join(folder, `${standard.id}.xlsx`), await fillForm(bytes, standard));
    }
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  });

  it.each(['xls', 'xlsx'] as const)(
    'as .%s reads without a problem when filled in, and tells of an unfilled copy only that the answers are missing',
    (format) => {
      saveAgain(format);
      for (const standard of standards) {
        const reading = readFile(`表.${format}`, readFileSync(join(folder, format, `${standard.id}.${format}`)));
        expect(reading.problems).toEqual([]);
        const [submission] = reading.submissions;
        const items = itemsOf(standard);
        expect(submission?.madeFrom?.standardId).toBe(standard.id);
        expect(matchItems(standard, submission?.items ?? [])).toEqual(items.map((_, index) => index));
        const selfs = items.map(({ item }, turn) => answerFor(item, turn).points);
        expect(submission?.items.map(({ self }) => self)).toEqual(selfs);
        // The office worked the sum out by itself: what it states is what the answers add up to.
        expect(submission?.statedTotal).toBe(sumCenti(selfs.map((self) => self ?? 0)));
        const blank = readFile(`空.${format}`, readFileSync(join(folder, format, `${standard.id}-blank.${format}`)));
        expect([...new Set(blank.problems.map(({ code }) => code))]).toEqual(['self-missing']);
      }
    },
    120_000,
  );
});
