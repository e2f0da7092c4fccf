import { dayOfMs } from '#shared/days/days.ts';
import { federationName } from '#shared/output/collect-acceptance.ts';
import { reInspectionSheet } from '#shared/output/papers/re-inspection-sheet.ts';
import { beforeAfter } from '#shared/rectify/before-after.ts';
import { fail, ok } from '#shared/result.ts';
import type { UnitPaperSource } from '#renderer/hooks/unit-papers.ts';
import { issuedPaper } from './notice-paper.ts';
import { readCase } from './read-case.ts';

/** 整改通知书 with its 回执, as it was issued. */
const noticeSource: UnitPaperSource = {
  id: 'notice',
  name: '整改通知书（附回执）',
  read: async ({ store, round, federation, unit }) => {
    const one = await readCase(store, round, unit.unitId);
    if (one?.rectification === undefined) return fail('没有发出整改通知书。');
    return ok(await issuedPaper(store, one, one.rectification, federation));
  },
};

/** 复验表. */
const reSource: UnitPaperSource = {
  id: 're',
  name: '复验表',
  read: async ({ store, round, federation, unit }) => {
    const one = await readCase(store, round, unit.unitId);
    const re = one?.re;
    if (one === null || re === undefined) return fail('没有复验。');
    if (re.record.completedMs === null) return fail('复验还没有完成。');
    const { first, rectification, reopened } = one;
    return ok(
      reInspectionSheet({
        federation: federationName(federation === '' ? undefined : federation, round.title),
        roundTitle: round.title,
        unit: one.unit,
        inspectors: re.record.inspectors,
        visitedOn: dayOfMs(re.record.openedMs),
        before: first.result,
        after: re.result,
        rows: beforeAfter(re.standard, first, re, reopened, Object.keys(rectification?.closed ?? {})),
        rectification,
        openMatters: re.openMatters,
      }),
    );
  },
};

/** The papers that come of a rectification. */
export const rectifySources: readonly UnitPaperSource[] = [noticeSource, reSource];
