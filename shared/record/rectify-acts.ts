import { paperFields, type PaperRef } from './kept-papers.ts';
import type { Json } from '../json.ts';
import type { Draft } from '../model/ledger.ts';
import type { NoticeItem, ReplyOnItem } from '../rectify/rectification.ts';
import type { ActName } from './act-words.ts';
import { itemFieldName } from './field-names.ts';
import { rectificationSubject } from './subject.ts';

const rectificationDraft = (roundId: string, unitId: string, act: ActName, fields: { readonly [field: string]: Json }): Draft => ({
  round: roundId,
  subject: rectificationSubject(roundId, unitId),
  act,
  fields,
});

/** Issues the rectification notice, kept as `paper`. Days are `YYYY-MM-DD`. A second issue replaces the first, which the history keeps. */
export const issueNotice = (
  roundId: string,
  unitId: string,
  notice: { readonly noticedOn: string; readonly dueOn: string; readonly items: readonly NoticeItem[] },
  paper?: PaperRef,
): Draft =>
  rectificationDraft(roundId, unitId, 'notice-issued', {
    noticedOn: notice.noticedOn,
    dueOn: notice.dueOn,
    items: notice.items.map((item) => ({ ...item })),
    ...paperFields(paper),
  });
/** Keeps the wording of one line of a notice that is not issued yet, or null to fall back on what the program proposes. */
export const draftNoticeItem = (roundId: string, unitId: string, itemId: string, wording: { readonly found: string; readonly todo: string } | null): Draft =>
  rectificationDraft(roundId, unitId, 'notice-drafted', { [`draft/${itemId}`]: wording === null ? null : { ...wording } });
/** Moves the day by which a unit must have put things right, `YYYY-MM-DD`; `paper` is the notice as it says so from now on. */
export const changeNoticeDue = (roundId: string, unitId: string, dueOn: string, paper?: PaperRef): Draft =>
  rectificationDraft(roundId, unitId, 'notice-changed', { dueOn, ...paperFields(paper) });
/** Records the unit's reply (整改回执) as a whole; files are documents already kept. */
export const receiveReply = (
  roundId: string,
  unitId: string,
  reply: { readonly repliedOn: string; readonly text: string; readonly files: readonly { readonly sha256: string; readonly name: string }[] },
): Draft =>
  rectificationDraft(roundId, unitId, 'rectification-reported', {
    repliedOn: reply.repliedOn,
    replyText: reply.text,
    ...Object.fromEntries(reply.files.map((file) => [`file/${file.sha256}`, { name: file.name }])),
  });
/** Records what the unit says of one item, or adds files to it. */
export const receiveReplyOnItem = (roundId: string, unitId: string, itemId: string, reply: ReplyOnItem): Draft =>
  rectificationDraft(roundId, unitId, 'rectification-reported', {
    [itemFieldName(itemId, 'said')]: reply.text,
    ...Object.fromEntries(reply.files.map((file) => [itemFieldName(itemId, 'file', file.sha256), { name: file.name }])),
  });
/** Takes a file of a reply away again. */
export const withdrawReplyFile = (roundId: string, unitId: string, itemId: string, sha256: string): Draft =>
  rectificationDraft(roundId, unitId, 'rectification-reported', { [itemFieldName(itemId, 'file', sha256)]: null });
/** Closes one shortfall (销号) on a day, or opens it again with null. */
export const closeShortfall = (roundId: string, unitId: string, itemId: string, closedOn: string | null): Draft =>
  rectificationDraft(roundId, unitId, 'shortfall-closed', { [itemFieldName(itemId, 'closed')]: closedOn });
