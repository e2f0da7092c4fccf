import { z } from 'zod';
import { NoticeItem, NoticeWording, type NoticeWordings, type Rectification, type ReplyOnItem } from '../rectify/rectification.ts';
import type { StandingFields } from '../ledger/registers.ts';
import { itemFieldReader } from './field-names.ts';

/** What a rectification says of each item, in its fields: the unit's words, its files by their hash, the day of 销号. */
export const rectifyItemFields = { said: { key: 'none' }, file: { key: 'hash' }, closed: { key: 'none' } } as const;

/** Takes the name of a rectification's field of an item apart; undefined for its other fields. */
export const readRectifyField = itemFieldReader(rectifyItemFields);

const Notice = z.object({ noticedOn: z.string(), dueOn: z.string(), items: z.array(NoticeItem) });
/** The hash of a file of the reply as a whole, which belongs to no item; undefined for another field. */
export const wholeReplyFile = (field: string): string | undefined => /^file\/([0-9a-f]+)$/u.exec(field)?.[1];

const NamedFile = z.object({ name: z.string() });

const draftShape = /^draft\/(.+)$/u;

/** How lines of a unit's notice were reworded by hand, out of what its rectification's fields say. */
export const noticeWordingsOf = (fields: StandingFields): NoticeWordings =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([field, value]) => {
      const itemId = draftShape.exec(field)?.[1];
      const wording = itemId === undefined ? undefined : NoticeWording.safeParse(value).data;
      return itemId === undefined || wording === undefined ? [] : [[itemId, wording]];
    }),
  );

/** What is under way with a unit, out of what its rectification's fields say. Undefined while no notice was issued. */
export function projectRectification(roundId: string, unitId: string, fields: StandingFields): Rectification | undefined {
  const notice = Notice.safeParse(fields).data;
  if (notice === undefined) return undefined;
  const closed: Record<string, string> = {};
  const files: { readonly sha256: string; readonly name: string }[] = [];
  const replies: Record<string, ReplyOnItem> = {};
  const replyOn = (itemId: string): ReplyOnItem => replies[itemId] ?? { text: '', files: [] };
  for (const [field, value] of Object.entries(fields)) {
    const name = readRectifyField(field);
    const file = NamedFile.safeParse(value).data;
    if (name?.part === 'closed' && typeof value === 'string') closed[name.itemId] = value;
    if (name?.part === 'said' && typeof value === 'string') replies[name.itemId] = { ...replyOn(name.itemId), text: value };
    if (name?.part === 'file' && file !== undefined)
      replies[name.itemId] = { ...replyOn(name.itemId), files: [...replyOn(name.itemId).files, { sha256: name.key, name: file.name }] };
    const whole = wholeReplyFile(field);
    if (whole !== undefined && file !== undefined) files.push({ sha256: whole, name: file.name });
  }
  const { repliedOn, replyText } = fields;
  const reply = typeof repliedOn === 'string' ? { repliedOn, text: typeof replyText === 'string' ? replyText : '', files } : null;
  return { roundId, unitId, ...notice, reply, replies, closed };
}
