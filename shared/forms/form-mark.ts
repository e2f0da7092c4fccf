import { hashOfStandard } from '../model/standard-hash.ts';
import type { Standard } from '../model/standard.ts';

/** What a form of ours says of itself: the standard that it was made from, and the unit that it was made for. */
export interface FormMark {
  readonly standardId: string;
  readonly version: string;
  /** SHA-256 of the standard's file. */
  readonly hash: string;
  /** Null in a form that any unit may fill in. */
  readonly unitId: string | null;
}

const lead = '表样标识（请勿改动）：';
const format = 'ystz-form/1';
const longest = 2000;
const shape = /ystz-form\/1;([^;\s]*);([^;\s]*);([0-9a-f]{64});([^;\s]*)\s*$/u;

/** The mark of a form made from a standard, for a unit or for anyone. */
export const markOf = (standard: Standard, unitId: string | null): FormMark => ({
  standardId: standard.id,
  version: standard.version,
  hash: hashOfStandard(standard),
  unitId,
});

/** A mark as it is written into a file: one line that a person may leave alone. */
export const markLine = (mark: FormMark): string =>
  `${lead}${format};${encodeURIComponent(mark.standardId)};${encodeURIComponent(mark.version)};${mark.hash};${encodeURIComponent(mark.unitId ?? '')}`;

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

/** The mark that a line of a file carries; undefined for any other line. */
export function readMark(line: string): FormMark | undefined {
  const [, id, version, hash, unit] = line.length > longest || !line.includes('ystz-form') ? [] : (shape.exec(line.normalize('NFKC')) ?? []);
  if (id === undefined || version === undefined || hash === undefined || unit === undefined) return undefined;
  const [standardId, itsVersion, unitId] = [decoded(id), decoded(version), decoded(unit)];
  if (standardId === undefined || itsVersion === undefined || unitId === undefined) return undefined;
  return { standardId, version: itsVersion, hash, unitId: unitId === '' ? null : unitId };
}
