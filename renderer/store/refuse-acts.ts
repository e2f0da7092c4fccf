import { groupDifferences } from '#shared/differences/group-differences.ts';
import { standingFields } from '#shared/ledger/registers.ts';
import type { Draft } from '#shared/model/ledger.ts';
import type { ActName } from '#shared/record/act-words.ts';
import { openItemsOf } from '#shared/record/read-visit-fields.ts';
import { lockedItemsIn } from '#shared/record/re-visit.ts';
import type { Database } from './database.ts';
import { openDifferencesIn } from './read-differences.ts';
import { visitKeyOf } from '#shared/projecting/plan-visits.ts';
import { RefusedAct } from './store-error.ts';

/** Rejects with a {@link RefusedAct} where acts would change what a re-inspection does not look at, or complete a visit of which people recorded different things. */
export async function refuseActs(db: Database, drafts: readonly Draft[]): Promise<void> {
  await refuseLockedItems(db, drafts);
  await refuseDiffering(db, drafts);
}

const completes = new Set<string>(['visit-completed', 'visit-settled'] satisfies readonly ActName[]);

/** A visit is completed only when people agree: what the acts write before is their agreement. */
async function refuseDiffering(db: Database, drafts: readonly Draft[]): Promise<void> {
  for (const { subject } of drafts.filter(({ act }) => completes.has(act))) {
    const differing = (await openDifferencesIn(db, subject)).filter(({ field }) => !drafts.some((draft) => draft.subject === subject && field in draft.fields));
    const count = groupDifferences(differing).length;
    if (count > 0) throw new RefusedAct(`还有 ${String(count)} 处记录不同没有裁定，核查不能完成。请先到“记录不同”里裁定。`);
  }
}

/** An opening among the acts counts for those after it. */
async function refuseLockedItems(db: Database, drafts: readonly Draft[]): Promise<void> {
  const opened = new Map<string, readonly string[] | null>();
  for (const draft of drafts) {
    if (visitKeyOf(draft.subject)?.phase !== 're') continue;
    if (draft.act === 'visit-opened') opened.set(draft.subject, openItemsOf(draft.fields));
    const held = opened.get(draft.subject) ?? openItemsOf(standingFields((await db.subjects.get(draft.subject))?.registers ?? {}));
    const count = lockedItemsIn(draft, held).length;
    if (count > 0) throw new RefusedAct(`复验只核查没有通过的项目，这一步要改的 ${String(count)} 项不在其中，没有记录。`);
  }
}
