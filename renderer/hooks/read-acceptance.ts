import { withRulings } from '#shared/closing/rulings.ts';
import type { Day } from '#shared/days/days.ts';
import { fold } from '#shared/ledger/fold.ts';
import { settingSubject } from '#shared/record/subject.ts';
import type { Findings } from '#shared/model/finding.ts';
import type { Entry } from '#shared/model/ledger.ts';
import type { Round } from '#shared/model/round.ts';
import type { Standard } from '#shared/model/standard.ts';
import { federationName, type AcceptanceSource } from '#shared/output/collect-acceptance.ts';
import type { VisitDetail } from '#renderer/store/records.ts';
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

/** The findings after rulings on objections: what the lists' totals rest on. */
function standing({ record, findings, rulings }: VisitDetail, standards: ReadonlyMap<string, Standard>): Findings {
  const standard = standards.get(record.standardHash);
  return standard === undefined ? findings : withRulings(standard, findings, rulings);
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
  const details = await Promise.all(visits.map(({ unitId, phase }) => store.visit(round.id, unitId, phase)));
  const hashes = new Set([...visits.map(({ standardHash }) => standardHash), ...(round.standardHash === null ? [] : [round.standardHash])]);
  const standards = await standardsOf(store, hashes);
  const findings = new Map<string, Findings>(
    details.flatMap((detail) => (detail === undefined ? [] : [[detail.record.id, standing(detail, standards)] as const])),
  );
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
    standards,
  };
}
