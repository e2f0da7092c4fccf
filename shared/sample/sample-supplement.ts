import { shortcomingsOf } from '../checks/unit-shortcomings.ts';
import { addDays } from '../days/days.ts';
import { supplementNotice } from '../output/papers/supplement-notice.ts';
import { restsOn } from '../record/kept-papers.ts';
import { joinActs, samplePaper, type ActsWithPapers } from './sample-papers.ts';
import { askForSupplement, receiveSupplement } from '../record/completeness-acts.ts';
import type { Standard } from '../model/standard.ts';
import type { Submission } from '../model/submission.ts';
import type { Unit } from '../model/unit.ts';
import { presentFacts } from '../facts/scoring-facts.ts';
import type { Random } from './random.ts';

/** The day on which units were told, the day until which they had time, and the day with which facts are compared. */
const days = { noticedOn: '2024-10-28', dueOn: '2024-11-05', on: '2024-12-05' } as const;

/** How many units are told in one go; what was found of the others still waits. */
const told = 60;

/**
 * 形式审查 of the present round: units whose papers lack something are told everything at once; most answer in time, some in part, a few not at all.
 * `forms` are the submitted forms by unit id.
 */
export function supplementDrafts(
  random: Random,
  roundId: string,
  standard: Standard,
  units: readonly Unit[],
  forms: ReadonlyMap<string, Submission>,
  head: { readonly federation: string; readonly roundTitle: string },
): ActsWithPapers {
  const lacking = units.flatMap((unit) => {
    const lines = shortcomingsOf({ standard, facts: presentFacts(unit), submission: forms.get(unit.id), sameTexts: [], on: days.on });
    return lines.length === 0 ? [] : [{ check: { roundId, unitId: unit.id }, unitName: unit.name, lines }];
  });
  const acts = lacking.slice(0, told).map(({ check, unitName, lines }): ActsWithPapers => {
    const asked = { noticedOn: days.noticedOn, dueOn: days.dueOn, lines: lines.map(({ key, found, todo }) => ({ key, found, todo })) };
    const paper = samplePaper('supplement-notice', restsOn.supplementNotice(asked), {
      paper: supplementNotice({ ...head, unitName, notice: { ...asked, by: '' } }),
    });
    const notice = askForSupplement(check, asked, paper.ref);
    const diligence = random.next();
    const answered = lines.filter(({ key }) => key !== 'submission' && (diligence < 0.7 || (diligence < 0.85 && random.chance(0.5)))).map(({ key }) => key);
    const received = answered.length === 0 ? [] : [receiveSupplement(check, answered, addDays(days.noticedOn, random.integer(2, 8)))];
    return { drafts: [notice, ...received], documents: [paper.document] };
  });
  return joinActs(acts);
}
