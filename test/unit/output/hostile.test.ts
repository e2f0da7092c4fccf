import mammoth from 'mammoth';
import PizZip from 'pizzip';
import ExcelJS from 'exceljs';
import { read, utils } from 'xlsx';
import { describe, expect, it } from 'vitest';
import { batchKinds, batchListName } from '#shared/output/batch-list.ts';
import { fileText } from '#shared/output/cell-text.ts';
import { confirmationSheet, type SheetInput } from '#shared/output/papers/confirmation-sheet.ts';
import { opinionSheet } from '#shared/output/papers/opinion-sheet.ts';
import { rectificationNotice } from '#shared/output/papers/rectification-notice.ts';
import { scoreSheet } from '#shared/output/papers/score-sheet.ts';
import { blankChecklist } from '#shared/output/papers/blank-checklist.ts';
import type { Paper } from '#shared/output/papers/paper.ts';
import { verifyDocx } from '#shared/output/papers/verify-docx.ts';
import { writeDocx } from '#shared/output/papers/write-docx.ts';
import { writePaper } from '#shared/output/papers/write-paper.ts';
import { papers } from '#shared/output/round-documents.ts';
import { shortfallsOf } from '#shared/scoring/shortfalls.ts';
import { fillTemplate, readTemplate } from '#shared/templates/template-file.ts';
import { templateValues } from '#shared/templates/template-values.ts';
import { fileName } from '#shared/text/safe-names.ts';
import { BatchZip } from '#renderer/files/batch-zip.ts';
import { memorySink } from '#renderer/files/zip-sinks.ts';
import { exampleStandard } from './acceptance-example.ts';
import { hostileInput, hostilePhotos, hostilePictures, hostileUnits } from './hostile-round.ts';
import { readFileSync } from 'node:fs';

type Hostile = (typeof hostileUnits)[number];

function sheetOf(unit: Hostile): SheetInput {
  const findings = Object.fromEntries(
    Object.entries(unit.visit.notes).map(([id, note]) => [
      id,
      { verdict: 'partly' as const, answers: {}, points: null, note, photos: hostilePhotos.filter(({ itemId }) => itemId === id).map(({ sha256 }) => sha256) },
    ]),
  );
  return {
    federation: hostileInput.federation,
    roundTitle: hostileInput.roundTitle,
    unit,
    phaseWord: '初验',
    inspectors: ['张\u0000力😀'],
    visitedOn: '2024-11-08',
    standard: exampleStandard,
    standardHash: 'ab',
    result: unit.visit.score,
    shortfalls: shortfallsOf(exampleStandard, findings, unit.visit.score),
    closing: { replies: { a1: { stance: 'disputed', words: unit.visit.notes.a1.slice(0, 2000) } }, signatures: {}, leftOut: [] },
  };
}

const unitPapers = (unit: Hostile): readonly Paper[] => {
  const opinion = opinionSheet(hostileInput, unit);
  const { lines } = unit.notice;
  return [
    confirmationSheet(sheetOf(unit)),
    scoreSheet(sheetOf(unit)),
    ...(opinion === undefined ? [] : [opinion]),
    rectificationNotice({
      federation: hostileInput.federation,
      roundTitle: hostileInput.roundTitle,
      unitName: unit.name,
      noticedOn: '2024-12-01',
      dueOn: '2024-12-31',
      lines,
    }),
    blankChecklist({ roundTitle: hostileInput.roundTitle, standard: exampleStandard, unit }),
  ];
};

/** What is left of a text once blanks, line ends and what a file cannot hold are gone. */
const plain = (text: string): string => fileText(text).replaceAll(/\s/gu, '');

describe('a round of forty hostile units', () => {
  it.each(papers.map((paper) => [paper.name, paper] as const))(
    '%s is written, and another library reads every row of it',
    { timeout: 60_000 },
    async (_, paper) => {
      const model = paper.model(hostileInput);
      expect(model.sheets.length).toBeGreaterThan(0);
      const written = await writePaper(model, paper.format);
      expect(written.ok ? '' : written.problem.message).toBe('');
      if (!written.ok || paper.format === 'csv') return;
      const workbook = read(written.value.bytes);
      expect(workbook.SheetNames).toHaveLength(model.sheets.length);
      const rows = workbook.SheetNames.reduce((sum, name) => sum + utils.sheet_to_json(workbook.Sheets[name] ?? {}, { header: 1, blankrows: false }).length, 0);
      expect(rows).toBeGreaterThanOrEqual(model.sheets.reduce((sum, sheet) => sum + sheet.rows.length, 0));
    },
  );

  it(
    'has five papers a unit as Word documents that another library reads, with the photos; in one zip that another one opens',
    { timeout: 120_000 },
    async () => {
      const zip = new BatchZip(batchKinds.papers, memorySink());
      let [written, pictures] = [0, 0];
      for (const unit of hostileUnits) {
        for (const paper of unitPapers(unit)) {
          const drawn = paper.blocks.some(({ kind }) => kind === 'pictures') ? hostilePictures : new Map<string, Uint8Array>();
          const bytes = await writeDocx(paper, drawn);
          expect(verifyDocx(bytes, paper, drawn.size)).toMatchObject({ ok: true });
          await zip.add({ units: [unit.name], paper: '各式', path: fileName(paper.name, 'docx'), own: [null], note: '', bytes, atMs: 1e12 });
          written += 1;
          // The reader of Word documents costs time: every fifth paper goes through it.
          if (written % 5 !== 0 && drawn.size === 0) continue;
          const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
          expect(plain(value)).toContain(plain(unit.name));
          pictures += drawn.size;
        }
      }
      expect([written, pictures]).toEqual([200, 80]);
      const packed = await zip.finish({ unwritten: [], meta: [], atMs: 1e12 });
      if (!packed.ok) throw new Error(packed.problem);
      const opened = new PizZip(await packed.value.content.arrayBuffer());
      const names = Object.keys(opened.files);
      expect(names).toHaveLength(201);
      expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(201);
      for (const name of names) expect(name).not.toMatch(/[\\/:*?"<>|\p{Cc}\p{Cs}]|[. ]\.docx$/u);
      const list = read(opened.file(batchListName(batchKinds.papers))?.asUint8Array());
      const listed = utils.sheet_to_json<unknown[]>(list.Sheets[batchKinds.papers.list] ?? {}, { header: 1 });
      expect(listed.filter(([, paper]) => paper === '各式')).toHaveLength(200);
    },
  );

  it('fills the county’s own templates, and other libraries open what came out', { timeout: 60_000 }, async () => {
    const file = (name: string): Uint8Array => new Uint8Array(readFileSync(`test/fixtures/templates/${name}`));
    for (const name of ['03-意见表.docx', '06-汇总表.xlsx', '08-照片签字.xlsx']) {
      const look = readTemplate(name, file(name));
      if (!look.ok) throw new Error(look.problem);
      const { format } = look.value;
      for (const unit of look.value.check.use === 'unit' ? hostileUnits.slice(0, 8) : [undefined]) {
        const own = unit === undefined ? undefined : { unit, pictures: { photos: hostilePhotos, signatures: {} } };
        const filled = fillTemplate(format, file(name), templateValues({ input: hostileInput, asks: () => true }, own), hostilePictures);
        expect(filled.ok ? '' : filled.problem).toBe('');
        if (!filled.ok) continue;
        if (format === 'docx') {
          const { value } = await mammoth.extractRawText({ buffer: Buffer.from(filled.value) });
          expect(plain(value)).toContain(
            plain(unit?.name ?? '')
              .replaceAll('{{', '｛｛')
              .replaceAll('}}', '｝｝'),
          );
          continue;
        }
        const workbook = new ExcelJS.Workbook();
        await workbook.xlsx.load(filled.value.slice().buffer);
        const rows = workbook.worksheets.reduce((sum, sheet) => sum + sheet.actualRowCount, 0);
        expect(rows).toBeGreaterThan(unit === undefined ? hostileUnits.length : 4);
        if (unit !== undefined) expect(workbook.worksheets.flatMap((sheet) => sheet.getImages()).length).toBe(hostilePictures.size + 1);
      }
    }
  });
});
