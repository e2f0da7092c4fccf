import type { Json } from '#shared/json.ts';
import { Standard } from '#shared/model/standard.ts';
import type { Round } from '#shared/model/round.ts';
import type { Submission } from '#shared/model/submission.ts';
import type { Unit } from '#shared/model/unit.ts';
import { importFiles, importSubmission } from '#shared/record/import-acts.ts';
import { openRound } from '#shared/record/round-acts.ts';
import { registerUnit } from '#shared/record/unit-acts.ts';
import { roundOf, unitOf } from '../county.ts';
import { newMachine } from '../machine.ts';

/** A standard with the kinds of item that decisions turn on: counted, halved, all or nothing, mandatory, veto, one for enterprises only. */
export const standard: Standard = Standard.parse({
  format: 'yanshoutai-standard/1',
  id: 'histories',
  version: '1.0',
  title: '规范化建设考核标准',
  total: 18,
  notApplicable: 'no-deduction',
  sections: [
    {
      id: 'a',
      title: '组织建设',
      max: 10,
      items: [
        { id: 'a/1', no: '1', text: '三个委员会健全', max: 4, rules: [{ kind: 'per-missing', points: 1.5 }] },
        { id: 'a2', no: '2', text: '按期换届', max: 3, rules: [{ kind: 'all-or-nothing' }] },
        { id: 'a3', no: '3', text: '制度上墙', max: 3, rules: [{ kind: 'discretionary', max: 2.5 }] },
      ],
    },
    {
      id: 'b',
      title: '作用发挥',
      max: 8,
      items: [
        { id: 'b1', no: '4', text: '职代会与集体合同', max: 3, rules: [{ kind: 'parts', parts: [1, 2] }] },
        { id: 'b2', no: '5', text: '经费独立核算', max: 2, rules: [{ kind: 'mandatory' }] },
        { id: 'b3', no: '6', text: '没有重大侵权事件', max: 1, rules: [{ kind: 'veto' }] },
        { id: 'b4', no: '7', text: '厂务公开', max: 2, kinds: ['enterprise'], rules: [{ kind: 'fixed', points: 0.8 }] },
      ],
    },
  ],
  bands: [
    { title: '优秀', atLeast: 17 },
    { title: '合格', atLeast: 14 },
  ],
  policy: { accept: 14, rectify: 9, mandatoryOpen: 'rectify', rectifyDays: 30 },
} satisfies Json);

/** The rounds of two years, in the order they are opened. */
export const roundIds = ['r1', 'r2'] as const;

const kinds = ['enterprise', 'community', 'office'] as const;
const towns = ['城关镇', '石桥镇', '青山镇', '临河乡'] as const;

/** The units of the county, by their number. */
export const units: readonly Unit[] = Array.from({ length: 20 }, (_, number) => ({
  ...unitOf(`u${String(number)}`),
  town: towns[number % towns.length] ?? '',
  kind: kinds[number % kinds.length] ?? 'office',
}));

/** A round of the county with these units. */
export const countyRound = (id: string, year: number, standardHash: string, unitIds: readonly string[]): Round => ({
  ...roundOf(id, standardHash),
  year,
  title: `${String(year)}年度验收`,
  openedOn: `${String(year)}-03-01`,
  rectifyUntil: `${String(year)}-12-20`,
  unitIds: [...unitIds],
});

const items = standard.sections.flatMap((section) => section.items.map((item) => ({ section, item })));

/** The self-assessment of a unit that gives itself a share of every item's points. */
const submissionOf = (unit: Unit, share: number): Submission => ({
  unit: { name: unit.name, uscc: null, cell: 'Sheet1!B2' },
  date: '2024-05-06',
  sheet: 'Sheet1',
  layout: 'form',
  title: '自评表',
  facts: {},
  items: items.map(({ section, item }) => {
    const self = Math.round((item.max * share) / 100);
    return {
      section: section.title,
      no: item.no,
      text: item.text,
      max: item.max,
      self,
      assessed: null,
      ruleText: '',
      note: '',
      notApplicable: false,
      cells: {},
      selfRaw: String(self),
    };
  }),
  statedTotal: null,
  computedTotal: null,
});

/** The share of its points that a unit claims, in percent. Every fifth unit sends nothing in. */
export const claimed = (number: number): number | null => (number % 5 === 4 ? null : 100 - (number % 4) * 10);

/** The self total of a unit, in 0.01; null where it sent nothing in. */
export function selfTotalOf(number: number): number | null {
  const share = claimed(number);
  return share === null ? null : items.reduce((sum, { item }) => sum + Math.round((item.max * share) / 100), 0);
}

/** The first package of every history: the books, the first round and what units sent in. Made once. */
export async function firstPackage(): Promise<{ readonly bytes: Uint8Array; readonly standardHash: string }> {
  const store = await newMachine().open();
  store.setInspector('经办人');
  const standardHash = await store.keepStandard(standard);
  await store.act([
    ...units.map(registerUnit),
    openRound(
      countyRound(
        'r1',
        2024,
        standardHash,
        units.map(({ id }) => id),
      ),
    ),
  ]);
  const forms = new Map<number, string>();
  for (const [number, unit] of units.entries()) {
    const share = claimed(number);
    if (share !== null) forms.set(number, await store.keepDocument(new TextEncoder().encode(JSON.stringify(submissionOf(unit, share)))));
  }
  await store.act([
    importFiles('r1', 'i1', []),
    ...[...forms].map(([number, document]) =>
      importSubmission('r1', {
        id: `s${String(number)}`,
        importId: 'i1',
        unitId: `u${String(number)}`,
        document,
        file: document,
        fileName: 'a.xls',
        date: '2024-05-06',
        selfTotal: selfTotalOf(number),
        layout: 'form',
        standardHash,
      }),
    ),
  ]);
  return { bytes: await store.exportPackage(), standardHash };
}
