import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { strToU8 } from 'fflate';
import { canonicalJson, type Json } from '#shared/json.ts';
import { makeEntries } from '#shared/ledger/entry.ts';
import { writePackage, type PackedDocument } from '#shared/ledger/package.ts';
import { noPosition } from '#shared/ledger/position.ts';
import type { Draft } from '#shared/model/ledger.ts';
import type { VisitKey } from '#shared/model/round.ts';
import { itemsOf, Standard } from '#shared/model/standard.ts';
import { standardBytes } from '#shared/model/standard-hash.ts';
import type { Submission } from '#shared/model/submission.ts';
import { decide } from '#shared/record/decision-acts.ts';
import { importFiles, importSubmission } from '#shared/record/import-acts.ts';
import { openRound } from '#shared/record/round-acts.ts';
import { keepStandard } from '#shared/record/standard-acts.ts';
import { registerUnit } from '#shared/record/unit-acts.ts';
import { completeVisit, openVisit, recordFindings, writeNote } from '#shared/record/visit-acts.ts';
import { itemField } from '#shared/record/visit-fields.ts';

const [sectionCount, itemCount, notesEach] = [2, 38, 2];

/** The standard of a grown county: 38 items in two sections. */
const grownStandard: Standard = Standard.parse({
  format: 'yanshoutai-standard/1',
  id: 'grown',
  version: '1',
  title: '规范化建设考核标准',
  total: itemCount * 2,
  sections: Array.from({ length: sectionCount }, (_, section) => ({
    id: `s${String(section)}`,
    title: `部分${String(section + 1)}`,
    max: (itemCount / sectionCount) * 2,
    items: Array.from({ length: itemCount / sectionCount }, (__, item) => ({
      id: `i${String(section)}-${String(item)}`,
      no: String(item + 1),
      text: `工会组织健全、制度上墙、台账齐全，第${String(item + 1)}项`,
      max: 2,
    })),
  })),
  policy: { accept: 60, rectify: 45 },
});

/** How a package is grown. Each unit has one visit, one form read, a decision and two notes in each of two rounds: 15 entries in all. */
interface Growth {
  readonly units: number;
  /** The laptop that wrote it. */
  readonly device: string;
  /** Whether it carries its documents: the standard, and two for each unit. */
  readonly documents: boolean;
}

/** The rounds of a grown county, the latest last. */
export const grownRounds = ['r2023', 'r2024'] as const;

/** The visit of a unit in a round of a grown county that a laptop wrote. */
export const grownVisit = (device: string, roundId: string, unit: number): VisitKey => ({ roundId, unitId: `${device}-u${String(unit)}`, phase: 'first' });

/** A package of a county grown to any size, the same in every run. */
export function grownPackage({ units, device, documents }: Growth): { readonly bytes: Uint8Array; readonly entries: number } {
  const kept: PackedDocument[] = [];
  const keep = (bytes: Uint8Array): string => {
    const hash = bytesToHex(sha256(bytes));
    kept.push({ sha256: hash, bytes });
    return hash;
  };
  const standardHash = keep(standardBytes(grownStandard));
  const numbers = Array.from({ length: units }, (_, unit) => unit);
  const drafts: readonly Draft[] = [
    keepStandard(standardHash, grownStandard.title, grownStandard.version),
    ...numbers.map((unit) => registerUnit(unitOf(device, unit))),
    ...grownRounds.flatMap((roundId) => roundOf(roundId, standardHash, device, numbers, (submission) => keep(strToU8(canonicalJson(submission))))),
  ];
  const writing = { device, by: '王立新', batch: `${device}-batch`, nowMs: Date.UTC(2024, 10, 1) };
  const { entries } = makeEntries(drafts, noPosition, writing);
  const about = { device, by: writing.by, writtenMs: writing.nowMs };
  return { bytes: writePackage({ ...about, entries, documents: documents ? kept : [] }), entries: entries.length };
}

const unitOf = (device: string, unit: number) => ({
  id: `${device}-u${String(unit)}`,
  name: `第${String(unit)}社区工会联合会（${device}）`,
  aliases: [],
  town: `${String(unit % 40)}号镇`,
  kind: 'community' as const,
  uscc: null,
  orgUscc: null,
  facts: { workers: unit % 900, members: unit % 700 },
});

const yearOf = (roundId: string): number => Number(roundId.slice(1));

function roundOf(roundId: string, standardHash: string, device: string, units: readonly number[], keepForm: (submission: Json) => string): readonly Draft[] {
  const year = yearOf(roundId);
  const day = `${String(year)}-10-12`;
  const importId = `${device}-${roundId}`;
  return [
    openRound({
      id: roundId,
      title: `${String(year)}年度验收`,
      year,
      standardHash,
      openedOn: `${String(year)}-03-01`,
      visitUntil: null,
      rectifyUntil: null,
      locked: false,
      unitIds: [],
    }),
    importFiles(roundId, importId, []),
    ...units.flatMap((unit) => {
      const key = grownVisit(device, roundId, unit);
      const document = keepForm(formOf(device, unit, day) as unknown as Json);
      const form = { id: `${importId}-${String(unit)}`, importId, unitId: key.unitId, document, file: document, fileName: `${String(unit)}.csv`, date: day };
      const found = Object.fromEntries(
        itemsOf(grownStandard).map(({ item }, index) => [itemField.verdict(item.id), (unit + index) % 9 === 0 ? 'unmet' : 'met']),
      );
      const noted = itemsOf(grownStandard).slice(unit % 30, (unit % 30) + notesEach);
      return [
        importSubmission(roundId, { ...form, selfTotal: 7000, layout: 'form', standardHash }),
        openVisit(key, standardHash, { visitedOn: day, inspectors: ['王立新', '李红'] }),
        recordFindings(key, found),
        ...noted.map(({ item }) => writeNote(key, item.id, `台账第${String(unit % 50)}页缺少会议记录`)),
        completeVisit(key),
        decide(roundId, key.unitId, { outcome: 'accepted', adopted: true, reason: '', recommended: 'accepted' }),
      ];
    }),
  ];
}

const formOf = (device: string, unit: number, date: string): Submission => ({
  unit: { name: `第${String(unit)}社区工会联合会（${device}）`, uscc: null, cell: 'Sheet1!B2' },
  date,
  sheet: 'Sheet1',
  layout: 'form',
  title: '自评表',
  facts: {},
  items: itemsOf(grownStandard).map(({ section, item }, index) => ({
    section: section.title,
    no: item.no,
    text: item.text,
    max: item.max,
    self: (unit + index) % 11 === 0 ? 100 : 200,
    assessed: null,
    ruleText: '',
    note: '',
    notApplicable: false,
    cells: { self: `Sheet1!F${String(index + 5)}`, text: `Sheet1!C${String(index + 5)}` },
    selfRaw: '2',
  })),
  statedTotal: 7000,
  computedTotal: 7000,
});
