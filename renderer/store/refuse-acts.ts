import { standingFields } from '#shared/ledger/registers.ts';
import type { Draft } from '#shared/model/ledger.ts';
import { openItemsOf } from '#shared/record/read-visit-fields.ts';
import { lockedItemsIn } from '#shared/record/re-visit.ts';
import type { Database } from './database.ts';
import { visitKeyOf } from './plan-visits.ts';
import { RefusedAct } from './store-error.ts';

/** Rejects with a {@link RefusedAct} where acts would change what a re-inspection does not look at. An opening among the acts counts for those after it. */
export async function refuseActs(db: Database, drafts: readonly Draft[]): Promise<void> {
  const opened = new Map<string, readonly string[] | null>();
  for (const draft of drafts) {
    if (visitKeyOf(draft.subject)?.phase !== 're') continue;
    if (draft.act === 'visit-opened') opened.set(draft.subject, openItemsOf(draft.fields));
    const held = opened.get(draft.subject) ?? openItemsOf(standingFields((await db.subjects.get(draft.subject))?.registers ?? {}));
    const count = lockedItemsIn(draft, held).length;
    if (count > 0) throw new RefusedAct(`复验只核查没有通过的项目，这一步要改的 ${String(count)} 项不在其中，没有记录。`);
  }
}
