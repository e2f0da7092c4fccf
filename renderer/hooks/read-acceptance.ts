import type { Day } from '#shared/days/days.ts';
import { fold } from '#shared/ledger/fold.ts';
import { settingSubject } from '#shared/record/subject.ts';
import type { Entry } from '#shared/model/ledger.ts';
import type { Round } from '#shared/model/round.ts';
import type { Standard } from '#shared/model/standard.ts';
import { federationName, type AcceptanceSource } from '#shared/output/collect-acceptance.ts';
import type { Store } from '#renderer/store/store.ts';

const federation = settingSubject('federation');

/** The name that 设置 gave the federation. */
function nameSet(entries: readonly Entry[]): string | undefined {
  const name = fold(entries).get(federation)?.['name']?.winner.value;
  return typeof name === 'string' && name.trim() !== '' ? name.trim() : undefined;
}

async function standardsOf(store: Store, hashes: ReadonlySet<string>): Promise<ReadonlyMap<string, Standard>> {
  const read = await Promise.all([...hashes].map(async (hash) => [hash, await store.standard(hash)] as const));
  return new Map(read.flatMap(([hash, standard]) => (standard === undefined ? [] : [[hash, standard] as const])));
}

/** Reads everything that the papers of a round are made from. */
export async function readAcceptance(store: Store, round: Round, preparedOn: Day): Promise<AcceptanceSource> {
  const [units, submissions, visits, decisions, settings, matters, rectifications, wordings, held, mark, publication] = await Promise.all([
    store.units(),
    store.submissions(round.id),
    store.visits(round.id),
    store.decisions(round.id),
    store.history(federation),
    store.matters(),
    store.rectifications(round.id),
    store.noticeWordings(round.id),
    store.held(),
    store.lockMark(round.id),
    store.publication(round.id),
  ]);
  const readings = await store.readVisits(round.id);
  const hashes = new Set([...visits.map(({ standardHash }) => standardHash), ...(round.standardHash === null ? [] : [round.standardHash])]);
  const standards = await standardsOf(store, hashes);
  const findings = new Map(readings.map((reading) => [reading.record.id, reading.findings]));
  const replies = new Map(readings.map(({ record, closing }) => [record.id, closing.replies]));
  return {
    round,
    federation: federationName(nameSet(settings), round.title),
    preparedOn,
    units,
    submissions,
    visits,
    decisions,
    ...(mark === undefined ? {} : { mark }),
    ...(publication === undefined ? {} : { publication }),
    matters,
    rectifications,
    wordings,
    waiting: held.filter(({ roundId }) => roundId === round.id).length,
    findings,
    replies,
    standards,
  };
}
