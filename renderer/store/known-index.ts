import type { Registers } from '#shared/ledger/registers.ts';
import type { Round } from '#shared/model/round.ts';
import type { Unit } from '#shared/model/unit.ts';
import type { SubmissionRecord } from '#shared/record/records.ts';
import { standardSubject } from '#shared/record/subject.ts';
import type { IndexChange } from '#shared/projecting/index-change.ts';
import type { HeldVisit, IndexSource } from '#shared/projecting/index-source.ts';

/** An index source that keeps in memory what acts asked of it, for as long as nobody else writes the index. */
export interface KnownIndex extends IndexSource {
  /** Takes over what was written into the index. */
  readonly written: (change: IndexChange) => void;
}

/** An act that asks for or changes more than so much is no tap of a person: it is not remembered. */
const smallAct = 200;

/** So many answers of a kind are kept; then all of that kind are forgotten. */
const answersAtMost = 2_000;

/** Remembers what is read of an index, so that one tap after another on the same visit reads it once. */
export function knownIndex(source: IndexSource): KnownIndex {
  const registers = rememberAnswers<Registers | undefined>((subjects) => source.registers(subjects));
  const units = rememberAnswers<Unit | undefined>((ids) => source.units(ids));
  const rounds = rememberAnswers<Round | undefined>((ids) => source.rounds(ids));
  const submissions = rememberAnswers<SubmissionRecord | undefined>((ids) => source.submissions(ids));
  const submissionsOf = rememberAnswers(async (ids) => rowsByUnit(ids, await source.submissionsOfUnits(ids)));
  const visitsOf = rememberAnswers(async (ids) => rowsByUnit<HeldVisit>(ids, await source.visitsOfUnits(ids)));
  const allRounds = rememberAnswers(async () => [await source.allRounds()]);
  const standards = rememberAnswers(async () => [await source.standards()]);
  return {
    ...source,
    registers: registers.ask,
    units: units.ask,
    rounds: rounds.ask,
    submissions: submissions.ask,
    submissionsOfUnits: async (ids) => (await submissionsOf.ask([...new Set(ids)])).flat(),
    visitsOfUnits: async (ids) => (await visitsOf.ask([...new Set(ids)])).flat(),
    allRounds: async () => (await allRounds.ask(['']))[0] ?? [],
    standards: async () => (await standards.ask(['']))[0] ?? [],
    written: (change) => {
      if (change.registers.size + change.visits.size + change.entries.length > smallAct) {
        for (const known of [registers, units, rounds, submissions, submissionsOf, visitsOf, allRounds, standards]) known.forget();
        return;
      }
      for (const [subject, fields] of change.registers) registers.set(subject, unlessEmpty(fields));
      for (const [id, unit] of change.units) units.set(id, unit);
      for (const [id, round] of change.rounds) rounds.set(id, round);
      for (const [id, submission] of change.submissions) submissions.set(id, submission);
      if (change.submissions.size > 0) submissionsOf.forget();
      if (change.visits.size > 0) visitsOf.forget(Array.from(change.visits.keys(), (id) => id.split('/')[1] ?? ''));
      if (change.rounds.size > 0) allRounds.forget();
      if ([...change.registers.keys()].some((subject) => subject.startsWith(standardSubject('')))) standards.forget();
    },
  };
}

/** A subject without fields has no row. */
const unlessEmpty = (fields: Registers): Registers | undefined => (Object.keys(fields).length === 0 ? undefined : fields);

/** The rows of each unit. */
const rowsByUnit = <Row extends { readonly unitId: string }>(ids: readonly string[], rows: readonly Row[]): readonly (readonly Row[])[] =>
  ids.map((id) => rows.filter(({ unitId }) => unitId === id));

/** Remembers the answer to each key; those to keys that are not known are asked for together. */
function rememberAnswers<Answer>(askAll: (keys: readonly string[]) => Promise<readonly Answer[]>) {
  const known = new Map<string, Promise<Answer>>();
  const ask = async (keys: readonly string[]): Promise<readonly Answer[]> => {
    if (keys.length > smallAct) return askAll(keys);
    if (known.size > answersAtMost) known.clear();
    const lacking = keys.filter((key) => !known.has(key));
    if (lacking.length > 0) {
      const asked = askAll(lacking);
      for (const [index, key] of lacking.entries()) {
        const answer = asked.then((answers) => answers[index] as Answer);
        known.set(key, answer);
        // One that failed is told to who waits for it, and asked for again.
        answer.catch(() => known.delete(key));
      }
    }
    return Promise.all(keys.flatMap((key) => known.get(key) ?? []));
  };
  return {
    ask,
    set: (key: string, answer: Answer): void => {
      known.set(key, Promise.resolve(answer));
    },
    /** Forgets these, or all. */
    forget: (keys: readonly string[] = [...known.keys()]): void => {
      for (const key of keys) known.delete(key);
    },
  };
}
