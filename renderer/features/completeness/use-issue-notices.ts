import type { CheckedUnit } from '#shared/checks/checked-units.ts';
import { linesToTell } from '#shared/checks/completeness.ts';
import { dayOfMs, showDay, type Day } from '#shared/days/days.ts';
import { askForSupplement, changeSupplementDue } from '#shared/record/completeness-acts.ts';
import { keepPapers } from '#renderer/store/kept-papers.ts';
import { useServices } from '#renderer/store/services.tsx';
import { useSetting } from '#renderer/hooks/use-setting.ts';
import { useGuarded } from '#renderer/hooks/use-guarded.ts';
import { supplementToKeep } from './supplement-paper.ts';

/** The acts that issue and change 一次性告知书; each keeps the paper as it is then. */
interface NoticeIssuing {
  /** Issues notices to these units as one act; a unit without anything to tell gets none. Resolves to whether it was done. */
  readonly issue: (units: readonly CheckedUnit[], dueOn: Day, done: string) => Promise<boolean>;
  readonly changeDue: (unit: CheckedUnit, dueOn: Day) => Promise<boolean>;
}

/** Ways to issue and change notices of the chosen round. */
export function useIssueNotices(): NoticeIssuing {
  const { store, nowMs, round } = useServices();
  const guarded = useGuarded();
  const federation = useSetting('federation', 'name') ?? '';
  const head = { federation, roundTitle: round?.title ?? '' };
  const today = dayOfMs(nowMs());
  return {
    issue: async (units, dueOn, done) => {
      const given = units.flatMap((unit) => {
        const lines = linesToTell(unit.lines);
        return lines.length === 0 ? [] : [{ unit, notice: { noticedOn: today, dueOn, lines, by: store.inspector() } }];
      });
      const papers = await keepPapers(
        store,
        given.map(({ unit, notice }) => supplementToKeep(head, unit, notice)),
      );
      return guarded(
        'notify',
        given.map(({ unit, notice }, index) => askForSupplement(unit.check, notice, papers[index])),
        done,
      );
    },
    changeDue: async (unit, dueOn) => {
      const { notice } = unit.check;
      if (notice === null) return false;
      const [paper] = await keepPapers(store, [supplementToKeep(head, unit, { ...notice, dueOn })]);
      return guarded('notify', [changeSupplementDue(unit.check, dueOn, paper)], `补正期限改为${showDay(dueOn)}`);
    },
  };
}
