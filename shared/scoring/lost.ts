import type { CentiPoints } from '../points.ts';
import type { ItemScore, ReceiptLine } from './score-result.ts';

/** The points that a unit lost on an item (失分): the maximum less what it has without bonus. Nothing where the item was not judged or does not apply. */
export const lostOn = (score: ItemScore): CentiPoints => (score.judged && !score.notApplicable ? Math.max(0, score.max - (score.points - score.bonus)) : 0);

/** The lines of a receipt that took points, without the full mark it begins with. */
export const takingLines = (score: Pick<ItemScore, 'lines'>): readonly ReceiptLine[] => score.lines.filter((line) => line.rule !== null || line.effect < 0);
