import { shortfallsOf } from '../scoring/shortfalls.ts';
import type { Day } from '../days/days.ts';
import { closeShortfall, issueNotice, receiveReply } from '../record/rectify-acts.ts';
import type { Findings } from '../model/finding.ts';
import type { Draft } from '../model/ledger.ts';
import type { Standard } from '../model/standard.ts';
import { rectificationNotice } from '../output/papers/rectification-notice.ts';
import { restsOn } from '../record/kept-papers.ts';
import { rectifyNotice } from '../rectify/issued-notice.ts';
import { noticeItems, type NoticeItem } from '../rectify/rectification.ts';
import { samplePaper, type ActsWithPapers } from './sample-papers.ts';
import type { ScoreResult } from '../scoring/score-result.ts';

/** How far the rectification of a unit has come: when it was told, until when it has time, when it replied and which items were closed on that day. */
export interface RectifyProgress {
  readonly noticedOn: Day;
  readonly dueOn: Day;
  readonly reply: { readonly on: Day; readonly text: string; readonly closes: (itemId: string) => boolean } | null;
}

/** What a notice is headed with. */
interface NoticeHeading {
  readonly federation: string;
  readonly roundTitle: string;
  readonly unitName: string;
}

/** The acts between a decision of 限期整改 and the re-inspection: one notice with every shortfall, kept as it was issued, the reply, what it closed. */
export function rectifyDrafts(
  roundId: string,
  unitId: string,
  standard: Standard,
  findings: Findings,
  result: ScoreResult,
  { noticedOn, dueOn, reply }: RectifyProgress,
  head: NoticeHeading,
): ActsWithPapers {
  const items = noticeItems(shortfallsOf(standard, findings, result));
  const { lines } = rectifyNotice({ noticedOn, dueOn, items, closed: {} });
  const paper = samplePaper('rectification-notice', restsOn.rectificationNotice({ noticedOn, dueOn, items }), {
    paper: rectificationNotice({ ...head, noticedOn, dueOn, lines }),
  });
  const notice = issueNotice(roundId, unitId, { noticedOn, dueOn, items }, paper.ref);
  const answered = reply === null ? [] : replyDrafts(roundId, unitId, items, reply);
  return { drafts: [notice, ...answered], documents: [paper.document] };
}

const replyDrafts = (roundId: string, unitId: string, items: readonly NoticeItem[], reply: NonNullable<RectifyProgress['reply']>): readonly Draft[] => [
  receiveReply(roundId, unitId, { repliedOn: reply.on, text: reply.text, files: [] }),
  ...items.filter(({ itemId }) => reply.closes(itemId)).map(({ itemId }) => closeShortfall(roundId, unitId, itemId, reply.on)),
];
