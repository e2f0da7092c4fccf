import { describe, expect, it } from 'vitest';
import { checkLedger } from '#shared/ledger/integrity.ts';
import { entriesOf, readJournal } from '#shared/ledger/journal.ts';
import { registerUnit } from '#shared/record/unit-acts.ts';
import { randomFrom, type Random } from '../random.ts';
import { unitOf } from './county.ts';
import { newMachine, type Machine } from './machine.ts';

/** How many damaged journals are read, and how many of them a program is started on; `YST_MUTANTS` asks for more, `YST_SEED` for others. */
const mutants = Number(process.env['YST_MUTANTS'] ?? 200);
const starts = Math.ceil(mutants / 20);
const seed = Number(process.env['YST_SEED'] ?? 20_241_129);

/** A machine with small acts and one whose batch is in several lines. */
async function usedMachine(): Promise<Machine> {
  const machine = newMachine();
  const store = await machine.open();
  await store.act([registerUnit(unitOf('u1'))]);
  await store.act(Array.from({ length: 45 }, (_, index) => registerUnit({ ...unitOf(`many${String(index)}`), name: `${'社区'.repeat(300)}${String(index)}` })));
  for (const id of ['u2', 'u3', 'u4']) await store.act([registerUnit(unitOf(id))]);
  return machine;
}

/** What disks, sticks and tools do to a file, each at a random place. */
const damages: readonly ((bytes: number[], random: Random) => void)[] = [
  (bytes, random) => bytes.splice(random.below(bytes.length), 1 + random.below(9), ...Array.from({ length: 1 + random.below(9) }, () => random.below(256))),
  (bytes, random) => bytes.splice(random.below(bytes.length), 1 + random.below(5000)),
  (bytes, random) => bytes.splice(random.below(bytes.length), 0, ...Array.from({ length: 1 + random.below(50) }, () => random.below(256))),
  (bytes, random) => bytes.fill(0, random.below(bytes.length), random.below(bytes.length)),
  (bytes, random) => {
    const from = random.below(bytes.length);
    bytes.splice(random.below(bytes.length), 0, ...bytes.slice(from, from + 1 + random.below(70_000)));
  },
  (bytes, random) => bytes.splice(random.below(bytes.length)),
  (bytes) => {
    const [from = 0, to = 0] = bytes.flatMap((byte, at) => (byte === 0x0a ? [at + 1] : [])).slice(1, 3);
    bytes.splice(from, to - from);
  },
];

function damaged(journal: Uint8Array, random: Random): Uint8Array {
  const bytes = [...journal];
  for (let times = random.below(2); times >= 0; times -= 1) random.pick(damages)?.(bytes, random);
  return Uint8Array.from(bytes);
}

const whole = { journalDamages: 0, onlyInJournal: 0, onlyInIndex: 0, missingDocuments: [], stale: [], ledger: { problems: [] } };

describe(`${String(mutants)} damaged journals`, () => {
  it('give no entry that was never written, and name what is missing of what is not the end', async () => {
    const { memory } = await usedMachine();
    const written = entriesOf(readJournal(memory.journal)).map((entry) => JSON.stringify(entry));
    const known = new Set(written);
    const random = randomFrom(seed);
    for (let mutant = 0; mutant < mutants; mutant += 1) {
      const bytes = damaged(memory.journal, random);
      const reading = readJournal(bytes);
      const read = entriesOf(reading);
      const texts = read.map((entry) => JSON.stringify(entry));
      const named = reading.damages.length > 0 || reading.keepLength < bytes.length || checkLedger(read).problems.length > 0;
      expect({ mutant, foreign: texts.filter((text) => !known.has(text)) }).toEqual({ mutant, foreign: [] });
      expect({ mutant, named: named || texts.every((text, index) => text === written[index]) }).toEqual({ mutant, named: true });
    }
  });

  it(`are mended from the index at the start, ${String(starts)} of them, with every record there`, async () => {
    const machine = await usedMachine();
    const journal = machine.memory.journal;
    const random = randomFrom(seed + 1);
    for (let mutant = 0; mutant < starts; mutant += 1) {
      machine.memory.journal = damaged(journal, random);
      const store = await machine.open();
      expect({ mutant, entries: store.start.entries, ...(await store.integrity()) }).toMatchObject({ mutant, entries: 49, ...whole });
      expect((await machine.open()).start).toEqual({ entries: 49, rebuilt: null, sentence: null });
    }
  });

  it(`and a lost index leave what can be read, and say what is missing, ${String(starts)} of them`, async () => {
    const { memory } = await usedMachine();
    const random = randomFrom(seed + 2);
    for (let mutant = 0; mutant < starts; mutant += 1) {
      const machine = newMachine();
      machine.memory.journal = damaged(memory.journal, random);
      const found = entriesOf(readJournal(machine.memory.journal));
      const unique = new Set(found.map(({ hash }) => hash)).size;
      const gaps = checkLedger(found).problems.length;
      const store = await machine.open();
      expect({ mutant, entries: store.start.entries }).toEqual({ mutant, entries: unique });
      if (gaps > 0) expect((await store.integrity()).ledger.problems.length + (store.start.sentence === null ? 0 : 1)).toBeGreaterThan(0);
      await store.act([registerUnit(unitOf('after'))]);
      expect((await store.units()).some(({ id }) => id === 'after')).toBe(true);
    }
  });
});
