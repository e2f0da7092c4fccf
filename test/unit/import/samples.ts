import type { ReadFile } from '#shared/importing/import-row.ts';
import { planRows, type RowSources } from '#shared/importing/plan-rows.ts';
import { booksOf } from '#shared/importing/row-target.ts';
import type { Submission } from '#shared/model/submission.ts';
import type { Unit } from '#shared/model/unit.ts';

/** A submission with one item, or of facts alone when its layout says so. */
export function submissionOf(name: string | null, more: Partial<Submission> = {}): Submission {
  const item = {
    section: '组织建设',
    no: '1',
    text: '按期换届',
    max: 500,
    self: 400,
    assessed: null,
    ruleText: '',
    note: '',
    notApplicable: false,
    cells: { self: 'Sheet1!F4' },
    selfRaw: '4分',
  };
  const layout = more.layout ?? 'form';
  return {
    unit: { name, uscc: null, cell: 'Sheet1!B2' },
    date: '2024-11-05',
    sheet: 'Sheet1',
    layout,
    title: '自评表',
    facts: {},
    items: layout === 'form' ? [item] : [],
    statedTotal: null,
    computedTotal: layout === 'form' ? 400 : null,
    ...more,
  };
}

/** A file as it was read, with the submissions in it. */
export const fileOf = (order: number, submissions: readonly Submission[], sha256 = `hash-${String(order)}`): ReadFile => ({
  order,
  picked: { path: `${String(order)}.xlsx` },
  reading: { file: `${String(order)}.xlsx`, sha256, status: 'read', reason: null, submissions: [...submissions], problems: [] },
});

/** A file that could not be read. */
export const refusedFile = (order: number): ReadFile => {
  const file = fileOf(order, [], '');
  return { ...file, reading: { ...file.reading, status: 'refused', reason: { code: 'corrupt', message: '「文件」已损坏。' } } };
};

/** A unit of the books. */
export const unitOf = (name: string, more: Partial<Unit> = {}): Unit => ({
  id: `id of ${name}`,
  name,
  aliases: [],
  town: '城关镇',
  kind: 'school',
  uscc: '81520000MC1234567X',
  orgUscc: '12520000429200001A',
  facts: {},
  ...more,
});

/** The rows that files make against units of the books. */
export const planned = (files: readonly ReadFile[], units: readonly Unit[] = [], more: Partial<RowSources> = {}) =>
  planRows({ files, edits: new Map(), winners: new Map(), books: booksOf(units), registerNew: units.length === 0, held: [], ...more });
