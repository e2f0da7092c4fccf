import { acceptanceBodies, signatureRoleWords, type AcceptanceBody } from './closing.ts';
import type { AcceptedBy, Standard } from '../model/standard.ts';
import type { Round } from '../model/round.ts';
import type { Unit } from '../model/unit.ts';

/** Who accepts in words, as a choice shows it. */
export const acceptedByWords: Readonly<Record<AcceptedBy, string>> = {
  county: '县总工会验收',
  'town-and-county': '乡镇(街道)总工会和县总工会联合验收',
};

/** Who accepts in a round: what the round says, otherwise its standard, otherwise the county alone. */
export const acceptedByOf = (round: Pick<Round, 'acceptedBy'>, standard: Pick<Standard, 'acceptedBy'> | undefined): AcceptedBy =>
  round.acceptedBy ?? standard?.acceptedBy ?? 'county';

/**
 * The bodies that sign for a unit besides the two sides of the meeting: none where the county alone accepts (its decision is the acceptance). A unit that belongs to no
 * township, and a township's union itself, has no township above it: there the county alone signs.
 */
export function bodiesFor(by: AcceptedBy, unit: Pick<Unit, 'kind' | 'town'> | undefined): readonly AcceptanceBody[] {
  if (by === 'county') return [];
  return unit === undefined || unit.kind === 'township' || unit.town.trim() === '' ? ['county'] : acceptanceBodies;
}

/** The bodies that are to sign for a unit and have not, or only under something that was changed since. `signed` is what its visit says. */
export const bodiesLacking = (by: AcceptedBy, unit: Pick<Unit, 'kind' | 'town'> | undefined, signed: readonly AcceptanceBody[]): readonly AcceptanceBody[] =>
  bodiesFor(by, unit).filter((body) => !signed.includes(body));

/** “缺乡镇(街道)总工会、县总工会签字”; empty for none. */
export const lackingBodiesWords = (lacking: readonly AcceptanceBody[]): string =>
  lacking.length === 0 ? '' : `缺${lacking.map((body) => signatureRoleWords[body]).join('、')}签字`;
