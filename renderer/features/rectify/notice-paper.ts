import { federationName } from '#shared/output/collect-acceptance.ts';
import { fromRecord } from '#shared/output/papers/kept-paper.ts';
import type { Paper } from '#shared/output/papers/paper.ts';
import { rectificationNotice } from '#shared/output/papers/rectification-notice.ts';
import { restsOn } from '#shared/record/kept-papers.ts';
import { rectificationSubject } from '#shared/record/subject.ts';
import { rectifyNotice } from '#shared/rectify/issued-notice.ts';
import type { Rectification } from '#shared/rectify/rectification.ts';
import { papersOnSubject, type PaperToKeep } from '#renderer/store/kept-papers.ts';
import type { Store } from '#renderer/store/store.ts';
import type { Case } from './read-case.ts';

/** What a notice says when it is issued or changed. */
type NoticeGiven = Pick<Rectification, 'noticedOn' | 'dueOn' | 'items'>;

/** 整改通知书 of a unit that says this, with the items that are closed already marked so. `federation` is the name that 设置 gave it. */
export function noticePaper({ round, unit, rectification, first }: Case, federation: string, given: NoticeGiven): Paper {
  const { lines } = rectifyNotice({ ...given, closed: rectification?.closed ?? {} });
  return rectificationNotice({
    federation: federationName(federation === '' ? undefined : federation, round.title),
    roundTitle: round.title,
    unitName: unit.name,
    noticedOn: given.noticedOn,
    dueOn: given.dueOn,
    lines,
    openMatters: first.openMatters,
  });
}

/** The notice as it is issued or changed now, to be kept with the act. */
export const noticeToKeep = (one: Case, federation: string, given: NoticeGiven): PaperToKeep => ({
  kind: 'rectification-notice',
  rests: restsOn.rectificationNotice(given),
  paper: noticePaper(one, federation, given),
});

/** The notice that was issued, from what was kept; of an older program that kept none it is made of the record and says so. */
export async function issuedPaper(store: Store, one: Case, rectification: Rectification, federation: string): Promise<Paper> {
  const subject = rectificationSubject(one.round.id, one.unit.id);
  const { inForce } = await papersOnSubject(store, subject, restsOn.rectificationNotice(rectification));
  return inForce?.kept.paper ?? fromRecord(noticePaper(one, federation, rectification));
}
