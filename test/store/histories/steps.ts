import { groupDifferences } from '#shared/differences/group-differences.ts';
import { wholeSide } from '#shared/differences/whole-side.ts';
import type { Draft, Entry } from '#shared/model/ledger.ts';
import type { VisitKey, VisitPhase } from '#shared/model/round.ts';
import { carriedFields } from '#shared/record/carry.ts';
import { decide } from '#shared/record/decision-acts.ts';
import { decideHeld } from '#shared/record/held-acts.ts';
import { closeShortfall, changeNoticeDue, issueNotice } from '#shared/record/rectify-acts.ts';
import { lockRound, openRound, skipVisits, unlockRound } from '#shared/record/round-acts.ts';
import { settleDifference } from '#shared/record/settling-acts.ts';
import { changeUnit } from '#shared/record/unit-acts.ts';
import { completeVisit, giveReply, giveVerdict, openReVisit, openVisit, reopenVisit, ruleObjection, writeNote } from '#shared/record/visit-acts.ts';
import { noticeItems } from '#shared/rectify/rectification.ts';
import { decisionBasis } from '#shared/rounds/outdated-decision.ts';
import { shortfallsOf } from '#shared/scoring/shortfalls.ts';
import type { Store } from '#renderer/store/store.ts';
import { countyRound } from './county.ts';
import { allItems, finding } from './finding.ts';
import type { Random } from '#test/random.ts';

/** A laptop as a step finds it: its store, and the round that is worked in. */
export interface Desk {
  readonly store: Store;
  readonly random: Random;
  readonly standardHash: string;
  /** The units that a history turns to again and again, so that things happen to them together. */
  readonly busy: readonly string[];
}

/** One thing that a person does. Resolves to what was done, in words for a failing test; null where there was nothing to do. */
type Step = (desk: Desk, roundId: string) => Promise<string | null>;

const key = (roundId: string, unitId: string, phase: VisitPhase): VisitKey => ({ roundId, unitId, phase });

async function opening({ store, standardHash }: Desk, visit: VisitKey): Promise<readonly Draft[]> {
  return (await store.visit(visit.roundId, visit.unitId, visit.phase)) === undefined ? [openVisit(visit, standardHash)] : [];
}

/** Judges every item that can be judged, and completes the visit. */
const visitWhole: Step = async (desk, roundId) => {
  const unitId = desk.random.pick(desk.busy) ?? '';
  if ((await desk.store.visit(roundId, unitId, 're')) !== undefined) return null;
  const visit = key(roundId, unitId, 'first');
  const present = await desk.store.visit(roundId, unitId, 'first');
  if (present !== undefined && present.record.completedMs !== null) return null;
  const found = allItems.flatMap(({ id }) => finding(desk.random, visit, id));
  await desk.store.act([...(await opening(desk, visit)), ...found, completeVisit(visit)]);
  return `${unitId} 初验完成`;
};

/** Says 不适用 to nearly everything: too little is left to be rated. */
const leaveMost: Step = async (desk, roundId) => {
  const unitId = desk.random.pick(desk.busy) ?? '';
  if ((await desk.store.visit(roundId, unitId, 'first')) !== undefined) return null;
  const visit = key(roundId, unitId, 'first');
  const [judged, ...left] = allItems.map(({ id }) => id);
  const drafts = [
    giveVerdict(visit, left, 'not-applicable'),
    ...left.map((itemId) => writeNote(visit, itemId, '本单位不涉及')),
    ...finding(desk.random, visit, judged ?? ''),
  ];
  await desk.store.act([...(await opening(desk, visit)), ...drafts, completeVisit(visit)]);
  return `${unitId} 大多不适用`;
};

/** Judges one item, whoever else may be judging it. */
const judgeOne: Step = async (desk, roundId) => {
  const unitId = desk.random.pick(desk.busy) ?? '';
  if ((await desk.store.visit(roundId, unitId, 're')) !== undefined) return null;
  const visit = key(roundId, unitId, 'first');
  const itemId = desk.random.pick(allItems)?.id ?? '';
  await desk.store.act([...(await opening(desk, visit)), ...finding(desk.random, visit, itemId)]);
  return `${unitId} ${itemId} 判定`;
};

const reopen: Step = async ({ store, random }, roundId) => {
  const done = (await store.visits(roundId)).filter(({ completedMs }) => completedMs !== null);
  const visit = random.pick(done);
  if (visit === undefined) return null;
  await store.act([reopenVisit(visit, '有新材料')]);
  return `${visit.id} 重新打开`;
};

/** Decides as the program recommends, or otherwise, with what the decision rests on. */
const decideOne: Step = async ({ store, random }, roundId) => {
  const visits = await store.visits(roundId);
  const one = random.pick(visits.filter(({ completedMs }) => completedMs !== null));
  if (one === undefined) return null;
  const standing =
    visits.find(({ unitId, phase, completedMs }) => unitId === one.unitId && phase === 're' && completedMs !== null) ??
    visits.find(({ unitId, phase }) => unitId === one.unitId && phase === 'first');
  if (standing === undefined || standing.completedMs === null) return null;
  const { recommendation } = standing;
  const adopted = recommendation !== null && random.below(4) > 0;
  const outcome = adopted ? recommendation : (random.pick(['accepted', 'rectify', 'rejected'] as const) ?? 'rectify');
  await store.act([
    decide(roundId, standing.unitId, {
      outcome,
      adopted,
      reason: adopted ? standing.reasons.join('') : '经集体研究',
      recommended: standing.recommendation,
      basis: decisionBasis(standing),
    }),
  ]);
  return `${standing.unitId} 决定 ${outcome}`;
};

/** The unit disputes a finding, and sometimes somebody rules on it. */
const object: Step = async ({ store, random }, roundId) => {
  const record = random.pick((await store.visits(roundId)).filter(({ phase }) => phase === 'first'));
  const itemId = random.pick(allItems)?.id ?? '';
  if (record === undefined) return null;
  const visit = key(roundId, record.unitId, 'first');
  const max = allItems.find(({ id }) => id === itemId)?.max ?? 0;
  await store.act([giveReply(visit, [itemId], { stance: 'disputed', words: '请复核' })]);
  if (random.below(3) === 0) return `${record.unitId} ${itemId} 异议`;
  const ruling = {
    accepted: random.below(2) === 0,
    points: random.below(max + 1),
    lifted: random.below(2) === 0,
    words: '请复核',
    reason: '查证属实',
    ruledOn: '2024-11-20',
    ruledBy: '分管副主席',
  };
  await store.act([ruleObjection(visit, itemId, ruling)]);
  return `${record.unitId} ${itemId} 复核 ${JSON.stringify(ruling)}`;
};

/** Issues the notice of a unit with shortfalls, moves its day, or closes a line of it. */
const rectify: Step = async ({ store, random }, roundId) => {
  const record = random.pick((await store.visits(roundId)).filter(({ phase, completedMs }) => phase === 'first' && completedMs !== null));
  if (record === undefined) return null;
  const { unitId } = record;
  const issued = (await store.rectifications(roundId)).find((one) => one.unitId === unitId);
  if (issued !== undefined) {
    const line = random.pick(issued.items);
    const drafts =
      line === undefined || random.below(3) === 0
        ? [changeNoticeDue(roundId, unitId, '2024-12-31')]
        : [closeShortfall(roundId, unitId, line.itemId, '2024-12-10')];
    await store.act(drafts);
    return `${unitId} 整改变动`;
  }
  const visit = await store.readVisit(roundId, unitId, 'first');
  if (visit === undefined) return null;
  const items = noticeItems(shortfallsOf(visit.standard, visit.findings, visit.result));
  if (items.length === 0) return null;
  await store.act([issueNotice(roundId, unitId, { noticedOn: '2024-11-25', dueOn: '2024-12-15', items })]);
  return `${unitId} 整改通知`;
};

/** Begins the re-inspection of a unit, or finds its open items put right and completes it. */
const reVisit: Step = async (desk, roundId) => {
  const { store, random } = desk;
  const begun = (await store.visits(roundId)).filter(({ phase, completedMs }) => phase === 're' && completedMs === null);
  const going = random.pick(begun);
  if (going !== undefined) {
    const visit = key(roundId, going.unitId, 're');
    const open = (await store.readVisit(roundId, going.unitId, 're'))?.openItems ?? [];
    await store.act([...open.flatMap((itemId) => finding(desk.random, visit, itemId)), completeVisit(visit)]);
    return `${going.unitId} 复验完成`;
  }
  const record = random.pick((await store.visits(roundId)).filter(({ phase, completedMs }) => phase === 'first' && completedMs !== null));
  if (record === undefined || (await store.visit(roundId, record.unitId, 're')) !== undefined) return null;
  const first = await store.readVisit(roundId, record.unitId, 'first');
  if (first === undefined) return null;
  const closed = (await store.rectifications(roundId)).find(({ unitId }) => unitId === record.unitId)?.closed ?? {};
  const openIds = shortfallsOf(first.standard, first.findings, first.result)
    .map(({ item }) => item.id)
    .filter((id) => closed[id] === undefined);
  await store.act([
    openReVisit(
      { roundId, unitId: record.unitId },
      first.standardHash,
      openIds,
      carriedFields({ first: first.fields, openIds, closed, ruled: first.findings }),
    ),
  ]);
  return `${record.unitId} 复验开始`;
};

/** Settles a matter with one side, whole. */
const settle: Step = async ({ store, random }) => {
  const group = random.pick(groupDifferences(await store.differences()));
  const side = group === undefined ? undefined : random.pick(group.choices);
  if (group === undefined || side === undefined) return null;
  const round = group.subject.split('/')[1] ?? null;
  const fields = wholeSide(group, side, await store.history(group.subject));
  await store.act([settleDifference(round, group.subject, fields, { matter: group.itemId ?? '', reason: '以现场为准' })]);
  return `${group.key} 裁定`;
};

const lockOrUnlock: Step = async ({ store, random }, roundId) => {
  const round = await store.round(roundId);
  if (round === undefined) return null;
  if (round.locked) {
    await store.act([unlockRound(roundId, '补录')]);
    return '解除锁定';
  }
  if (random.below(3) > 0) return null;
  await store.act([lockRound(roundId)]);
  return '锁定';
};

/** Takes or refuses something that waits in a locked round. */
const decideWaiting: Step = async ({ store, random }) => {
  const thing = random.pick(await store.held());
  if (thing === undefined) return null;
  const taken = random.below(2) === 0;
  await store.act([decideHeld(thing.roundId, thing.entries, taken)]);
  return `${thing.roundId} 隔离中${taken ? '接受' : '不接受'}`;
};

/** Takes back the last thing of this laptop on the visit of a unit. */
const undo: Step = async ({ store, random, busy }, roundId) => {
  const unitId = random.pick(busy) ?? '';
  const subject = `visit/${roundId}/${unitId}/first`;
  const batch = await store.lastBatch(subject);
  const settled = (await store.history(subject)).some((entry: Entry) => entry.batch === batch && entry.act === 'difference-settled');
  if (batch === undefined || settled) return null;
  await store.undo(batch);
  return `${unitId} 撤销`;
};

/** Nobody is to visit a unit, or somebody is again. */
const skip: Step = async ({ store, random, busy }, roundId) => {
  const unitId = random.pick(busy) ?? '';
  const reason = random.below(3) === 0 ? null : '停产';
  await store.act([skipVisits(roundId, [unitId], reason)]);
  return `${unitId} ${reason === null ? '要去' : '不去'}`;
};

const rename: Step = async ({ store, random, busy }) => {
  const unitId = random.pick(busy) ?? '';
  await store.act([changeUnit(unitId, { name: `${unitId}更名${String(random.below(100))}工会` })]);
  return `${unitId} 更名`;
};

const nextYear: Step = async ({ store, standardHash }) => {
  const [first, second] = [await store.round('r1'), await store.round('r2')];
  if (first === undefined || second !== undefined) return null;
  await store.act([openRound(countyRound('r2', 2025, standardHash, first.unitIds))]);
  return '新建 2025 批次';
};

/** What people do, the common things more often. */
export const steps: readonly Step[] = [
  visitWhole,
  visitWhole,
  visitWhole,
  leaveMost,
  judgeOne,
  judgeOne,
  reopen,
  decideOne,
  decideOne,
  object,
  rectify,
  rectify,
  reVisit,
  reVisit,
  settle,
  settle,
  lockOrUnlock,
  decideWaiting,
  decideWaiting,
  undo,
  skip,
  rename,
  nextYear,
];
