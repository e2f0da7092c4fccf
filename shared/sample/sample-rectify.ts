import { shortfallsOf } from '../scoring/shortfalls.ts';
import type { Day } from '../days/days.ts';
import { closeShortfall, issueNotice, receiveReply } from '../record/rectify-acts.ts';
import type { Findings } from '../model/finding.ts';
import type { Draft } from '../model/ledger.ts';
import type { Standard } from '../model/standard.ts';
import { noticeItems } from '../rectify/rectification.ts';
import type { ScoreResult } from '../scoring/score-result.ts';

/** How far the rectification of a unit has come: when it was told, until when it has time, when it replied and which items were closed on that day. */
export interface RectifyProgress {
  readonly noticedOn: Day;
  readonly dueOn: Day;
  readonly reply: { readonly on: Day; readonly text: string; readonly closes: (itemId: string) => boolean } | null;
}

/** The acts between a decision of 限期整改 and the re-inspection: one notice with every shortfall, the reply, what it closed. */
export function rectifyDrafts(
  roundId: string,
  unitId: string,
  standard: Standard,
  findings: Findings,
  result: ScoreResult,
  { noticedOn, dueOn, reply }: RectifyProgress,
): readonly Draft[] {
  const items = noticeItems(shortfallsOf(standard, findings, result));
  const notice = issueNotice(roundId, unitId, { noticedOn, dueOn, items });
  if (reply === null) return [notice];
  return [
    notice,
    receiveReply(roundId, unitId, { repliedOn: reply.on, text: reply.text, files: [] }),
    ...items.filter(({ itemId }) => reply.closes(itemId)).map(({ itemId }) => closeShortfall(roundId, unitId, itemId, reply.on)),
  ];
}
