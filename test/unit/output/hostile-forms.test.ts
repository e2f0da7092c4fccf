import { read, utils } from 'xlsx';
import { describe, expect, it } from 'vitest';
import { readFile } from '#shared/intake/read-file.ts';
import { makeEntries } from '#shared/ledger/entry.ts';
import { noPosition } from '#shared/ledger/position.ts';
import type { Unit } from '#shared/model/unit.ts';
import { dossierOf } from '#shared/output/dossier/dossier.ts';
import { dossierPage } from '#shared/output/dossier/dossier-page.ts';
import { verifyDossier } from '#shared/output/dossier/verify-dossier.ts';
import { formFileNames } from '#shared/output/form-file-names.ts';
import { issueForm } from '#shared/output/issue-form.ts';
import { registerUnit } from '#shared/record/unit-acts.ts';
import { giveVerdict, openVisit, writeNote } from '#shared/record/visit-acts.ts';
import { writeResultsBack } from '#shared/writeback/write-back.ts';
import { exampleStandard } from './acceptance-example.ts';
import { fillForm } from './fill-form.ts';
import { hostileInput, hostileUnits } from './hostile-round.ts';

const unitOf = ({ unitId, name, town }: (typeof hostileUnits)[number]): Unit => ({
  id: unitId,
  name,
  aliases: [],
  town,
  kind: 'community',
  uscc: null,
  orgUscc: null,
  facts: { workers: 20 },
});
const standard = exampleStandard;

describe('forms and pages of forty hostile units', () => {
  it(
    'blank forms are given out and read back, each under a name of its own; filled in, they take results and notes of any length in place',
    { timeout: 120_000 },
    async () => {
      const names = formFileNames(hostileUnits.map(({ name }) => name));
      expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(40);
      let noted = 0;
      for (const [index, one] of hostileUnits.entries()) {
        const issued = await issueForm({ standard, federation: hostileInput.federation, unit: unitOf(one) });
        expect(issued.ok ? '' : issued.problem.message).toBe('');
        if (!issued.ok) continue;
        const filled = await fillForm(issued.value, standard, {}, () => ({ written: 1, points: null }));
        const name = names[index] ?? '';
        const [submission] = readFile(name, filled).submissions;
        if (submission === undefined) throw new Error(name);
        const lines = new Map(submission.items.map((_, place) => [place, { points: 50, lost: 50, reason: one.visit.notes.a1 }] as const));
        const back = await writeResultsBack({
          fileName: name,
          bytes: filled,
          results: [{ unit: one.name, submission, total: 8000, withoutLine: [], beyond: 0, lines }],
        });
        expect(back.ok ? '' : back.problem.join('')).toBe('');
        if (!back.ok) continue;
        const texts = Object.values(read(back.value.bytes).Sheets).flatMap((sheet) => utils.sheet_to_json<unknown[]>(sheet, { header: 1 }).flat());
        if (texts.some((text) => typeof text === 'string' && text.includes('很长的情况说明。'.repeat(20)))) noted += 1;
      }
      expect(noted).toBe(8);
    },
  );

  it('pages of all things are written, hold nothing that runs but their own check, and are verified', () => {
    for (const one of hostileUnits) {
      const unit = unitOf(one);
      const key = { roundId: 'r1', unitId: unit.id, phase: 'first' as const };
      const { entries } = makeEntries(
        [registerUnit(unit), openVisit(key, 'h'), giveVerdict(key, ['a1'], 'unmet'), writeNote(key, 'a1', one.visit.notes.a1)],
        noPosition,
        {
          device: 'd1',
          by: '张\u0000力😀',
          batch: 'b1',
          nowMs: 1e12,
        },
      );
      const dossier = dossierOf({
        federation: hostileInput.federation,
        round: {
          id: 'r1',
          title: hostileInput.roundTitle,
          year: 2024,
          standardHash: 'h',
          openedOn: '2024-09-01',
          visitUntil: null,
          rectifyUntil: null,
          locked: false,
          unitIds: [unit.id],
        },
        unit,
        preparedOn: '2024-12-31',
        submission: undefined,
        visits: [],
        decision: undefined,
        rectification: undefined,
        papers: [],
        entries,
        mark: { code: '12AB 34CD', device: 'd1', ms: 0 },
      });
      const held = { images: new Map<string, Uint8Array>(), files: new Map<string, Uint8Array>() };
      const page = dossierPage(dossier, held);
      expect(verifyDossier(page, dossier)).toMatchObject({ ok: true });
      expect(page.match(/<script/gu)?.length).toBe(2);
    }
  });
});
