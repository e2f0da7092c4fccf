import { z } from 'zod';
import { NoticeItem, type Rectification, type ReplyOnItem } from '../rectify/rectification.ts';
import type { StandingFields } from '../ledger/registers.ts';

const Notice = z.object({ noticedOn: z.string(), dueOn: z.string(), items: z.array(NoticeItem) });
const closedShape = /^item\/(.+)\/closed$/u;
const fileShape = /^(?:item\/(.+)\/)?file\/([0-9a-f]{64})$/u;
const saidShape = /^item\/(.+)\/said$/u;
const NamedFile = z.object({ name: z.string() });

/** What is under way with a unit, out of what its rectification's fields say. Undefined while no notice was issued. */
export function projectRectification(roundId: string, unitId: string, fields: StandingFields): Rectification | undefined {
  const notice = Notice.safeParse(fields).data;
  if (notice === undefined) return undefined;
  const closed: Record<string, string> = {};
  const files: { readonly sha256: string; readonly name: string }[] = [];
  const replies: Record<string, ReplyOnItem> = {};
  const replyOn = (itemId: string): ReplyOnItem => replies[itemId] ?? { text: '', files: [] };
  for (const [field, value] of Object.entries(fields)) {
    const itemId = closedShape.exec(field)?.[1];
    if (itemId !== undefined && typeof value === 'string') closed[itemId] = value;
    const said = saidShape.exec(field)?.[1];
    if (said !== undefined && typeof value === 'string') replies[said] = { ...replyOn(said), text: value };
    const [, owner, sha256] = fileShape.exec(field) ?? [];
    const file = NamedFile.safeParse(value).data;
    if (sha256 === undefined || file === undefined) continue;
    if (owner === undefined) files.push({ sha256, name: file.name });
    else replies[owner] = { ...replyOn(owner), files: [...replyOn(owner).files, { sha256, name: file.name }] };
  }
  const { repliedOn, replyText } = fields;
  const reply = typeof repliedOn === 'string' ? { repliedOn, text: typeof replyText === 'string' ? replyText : '', files } : null;
  return { roundId, unitId, ...notice, reply, replies, closed };
}
