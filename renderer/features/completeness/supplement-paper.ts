import type { CheckedUnit } from '#shared/checks/checked-units.ts';
import type { SupplementNotice } from '#shared/checks/completeness.ts';
import { fromRecord } from '#shared/output/papers/kept-paper.ts';
import type { Paper } from '#shared/output/papers/paper.ts';
import { supplementNotice } from '#shared/output/papers/supplement-notice.ts';
import { restsOn } from '#shared/record/kept-papers.ts';
import { completenessSubject } from '#shared/record/subject.ts';
import { papersOnSubject, type PaperToKeep } from '#renderer/store/kept-papers.ts';
import type { Store } from '#renderer/store/store.ts';

/** What notices are headed with. */
export interface NoticeHead {
  readonly federation: string;
  readonly roundTitle: string;
}

/** A 一次性告知书 as it is issued or changed now, to be kept with the act. */
export const supplementToKeep = (head: NoticeHead, unit: Pick<CheckedUnit, 'name'>, notice: SupplementNotice): PaperToKeep => ({
  kind: 'supplement-notice',
  rests: restsOn.supplementNotice(notice),
  paper: supplementNotice({ ...head, unitName: unit.name, notice }),
});

/** The 一次性告知书 that was issued, from what was kept; of an older program that kept none it is made of the record and says so. */
export async function issuedSupplement(
  store: Store,
  head: NoticeHead,
  { name, check }: Pick<CheckedUnit, 'name' | 'check'>,
  notice: SupplementNotice,
): Promise<Paper> {
  const { inForce } = await papersOnSubject(store, completenessSubject(check.roundId, check.unitId), restsOn.supplementNotice(notice));
  return inForce?.kept.paper ?? fromRecord(supplementNotice({ ...head, unitName: name, notice }));
}
