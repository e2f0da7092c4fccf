import type { CheckedUnit } from '../checks/checked-units.ts';
import { linesToTell, type SupplementNotice } from '../checks/completeness.ts';
import { addDays, type Day } from '../days/days.ts';

/** So many days a unit is given by default. */
const daysGiven = 10;

/** The day by which units are asked to answer, unless another is set. */
export const usualDue = (today: Day): Day => addDays(today, daysGiven);

/** The notice as it was issued, or as it would be issued today. */
export const noticeToShow = (unit: CheckedUnit, today: Day, dueOn: Day): SupplementNotice =>
  unit.check.notice ?? { noticedOn: today, dueOn, lines: linesToTell(unit.lines), by: '' };
