import { Standard } from '#shared/model/standard.ts';
import shiYou from './shi-you.json' with { type: 'json' };

/** The standards that the program ships, each checked against the schema; a county copies and edits them. In the order that lists show them. */
export const shippedStandards: readonly Standard[] = [shiYou].map((file) => Standard.parse(file));
