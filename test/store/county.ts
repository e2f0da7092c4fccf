import { itemsOf, type Item, type Standard } from '#shared/model/standard.ts';
import type { Submission } from '#shared/model/submission.ts';
import type { Unit } from '#shared/model/unit.ts';
import type { Round } from '#shared/model/round.ts';
import { shippedStandards } from '#resources/standards/index.ts';

const [first] = shippedStandards;
if (first === undefined) throw new Error('no standard is shipped');

/** The standard of the tests' county. */
export const standard: Standard = first;

/** Its first item. */
export const [firstItem] = itemsOf(standard).map(({ item }) => item) as [Item];

/** A unit of the tests' county. */
export const unitOf = (id: string, name = `${id}社区工会`): Unit => ({
  id,
  name,
  aliases: [],
  town: '城关镇',
  kind: 'community',
  uscc: null,
  orgUscc: null,
  facts: { workers: 12 },
});

/** A round of the tests' county. */
export const roundOf = (id: string, standardHash: string | null): Round => ({
  id,
  title: '2024年度验收',
  year: 2024,
  standardHash,
  openedOn: '2024-03-01',
  visitUntil: null,
  rectifyUntil: null,
  locked: false,
  unitIds: [],
});

/** A self-assessment that gives every item so many points (integers of 0.01). */
export const submissionOf = (name: string, self: number): Submission => ({
  unit: { name, uscc: null, cell: 'Sheet1!B2' },
  date: '2024-05-06',
  sheet: 'Sheet1',
  layout: 'form',
  title: '自评表',
  facts: {},
  items: itemsOf(standard).map(({ section, item }) => ({
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
  })),
  statedTotal: null,
  computedTotal: null,
});
