import { isActive, successorOf } from '../model/lineage.ts';
import type { Unit } from '../model/unit.ts';
import { plainCode, hasOtherCode } from './evidence-against.ts';
import { normaliseName, relatePlaces, type NormalName } from './normalise-name.ts';
import { townStem } from './place-names.ts';
import { bigramsOf, bigramSimilarity, holdsInOrder } from './similarity.ts';

/** A unit that a submission may be from, how it was recognised, and how sure that is (0 to 1). */
export interface UnitMatch {
  readonly unit: Unit;
  readonly how: 'code' | 'name' | 'alias' | 'similar';
  readonly sure: number;
  /** The unit that the name or code belongs to, where that one was merged and `unit` is its successor. */
  readonly via?: Unit;
}

/**
 * From here on a match needs no person's choice, as long as nothing speaks against it (`evidenceAgainst`). Likeness alone never gets there: it is only offered.
 */
export const sureEnough = 0.9;

const leastLikeness = 0.45;
const mostMatches = 8;
const commonFrom = 200;

interface KnownName {
  readonly unit: Unit;
  readonly alias: boolean;
  readonly name: NormalName;
  readonly homeTown: string | undefined;
}

/** The units of the books, prepared once so that a thousand submissions are matched against a hundred thousand units without comparing each with each. */
export interface UnitIndex {
  readonly units: ReadonlyMap<string, Unit>;
  readonly townStems: ReadonlySet<string>;
  readonly names: readonly KnownName[];
  readonly byCode: ReadonlyMap<string, readonly Unit[]>;
  /** Places in `names` by whole name, by core, and by pair of neighbouring characters of the core. */
  readonly byWhole: ReadonlyMap<string, readonly number[]>;
  readonly byCore: ReadonlyMap<string, readonly number[]>;
  readonly byGram: ReadonlyMap<string, readonly number[]>;
}

function put<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}

/** Prepares units for {@link findUnits}. */
export function indexUnits(units: readonly Unit[]): UnitIndex {
  const townStems = new Set(units.map((unit) => townStem(unit.town) ?? '').filter((stem) => stem.length >= 2));
  const names: KnownName[] = [];
  const byCode = new Map<string, Unit[]>();
  const [byWhole, byCore, byGram] = [new Map<string, number[]>(), new Map<string, number[]>(), new Map<string, number[]>()];
  for (const unit of units) {
    for (const code of [unit.uscc, unit.orgUscc]) if (code !== null && code !== '') put(byCode, plainCode(code), unit);
    for (const [place, text] of [unit.name, ...unit.aliases].entries()) {
      const name = normaliseName(text, townStems);
      put(byWhole, name.whole, names.length);
      put(byCore, name.core, names.length);
      for (const gram of bigramsOf(name.core).keys()) put(byGram, gram, names.length);
      names.push({ unit, alias: place > 0, name, homeTown: townStem(unit.town) });
    }
  }
  return { units: new Map(units.map((unit) => [unit.id, unit])), townStems, names, byCode, byWhole, byCore, byGram };
}

/** How sure it is that a known name means the given one, when their wholes or cores are equal. */
function sureOfEqual(given: NormalName, known: KnownName): { readonly how: UnitMatch['how']; readonly sure: number } | undefined {
  const relation = relatePlaces(given.places, known.name.places, known.homeTown);
  const how = known.alias ? 'alias' : 'name';
  if (given.whole === known.name.whole) return { how, sure: known.alias ? 0.98 : 0.99 };
  if (relation === 'contradict' || given.core === '') return undefined;
  return relation === 'agree' ? { how, sure: known.alias ? 0.94 : 0.96 } : { how: 'similar', sure: 0.75 };
}

/** Likeness of cores, 0 to 1: shared pairs, or a short form whose characters are all in the long one in order (县医院, 县人民医院). */
function sureOfLike(given: NormalName, grams: ReadonlyMap<string, number>, known: KnownName): number {
  if (given.numbers !== known.name.numbers || relatePlaces(given.places, known.name.places, known.homeTown) === 'contradict') return 0;
  const [short, long] = given.core.length < known.name.core.length ? [given.core, known.name.core] : [known.name.core, given.core];
  const shortened = short.length >= 2 && holdsInOrder(long, short) ? 0.5 + (0.4 * short.length) / long.length : 0;
  return Math.max(shortened, bigramSimilarity(grams, bigramsOf(known.name.core))) * 0.85;
}

/** Names that share a telling pair with the given one. Pairs that hundreds of names share (社区, 小学) tell nothing; where there are no others, the rarest serves. */
function candidatePlaces(index: UnitIndex, grams: ReadonlyMap<string, number>): ReadonlySet<number> {
  const postings = Array.from(grams.keys(), (gram) => index.byGram.get(gram) ?? []).filter((places) => places.length > 0);
  const telling = postings.filter((places) => places.length <= commonFrom);
  const [rarest = []] = postings.sort((left, right) => left.length - right.length);
  return new Set(telling.length > 0 ? telling.flat() : rarest.slice(0, commonFrom));
}

function likeNames(index: UnitIndex, given: NormalName): readonly UnitMatch[] {
  const grams = bigramsOf(given.core);
  const matches: UnitMatch[] = [];
  for (const place of candidatePlaces(index, grams)) {
    const known = index.names[place];
    const sure = known === undefined ? 0 : sureOfLike(given, grams, known);
    if (known !== undefined && sure >= leastLikeness) matches.push({ unit: known.unit, how: 'similar', sure });
  }
  return matches;
}

function equalNames(index: UnitIndex, given: NormalName): readonly UnitMatch[] {
  const places = new Set([...(index.byWhole.get(given.whole) ?? []), ...(index.byCore.get(given.core) ?? [])]);
  return [...places].flatMap((place) => {
    const known = index.names[place];
    const match = known === undefined ? undefined : sureOfEqual(given, known);
    return known === undefined || match === undefined ? [] : [{ unit: known.unit, ...match }];
  });
}

/** Whether a name has nothing in common with any of a unit's names: a form copied from elsewhere, or a unit that has changed its name. */
function strange(index: UnitIndex, given: NormalName, unit: Unit): boolean {
  const grams = bigramsOf(given.core);
  return [unit.name, ...unit.aliases].every((text) => {
    const known = normaliseName(text, index.townStems).core;
    return known !== given.core && !holdsInOrder(known, given.core) && !holdsInOrder(given.core, known) && bigramSimilarity(grams, bigramsOf(known)) === 0;
  });
}

/** A code is proof, unless the name that came with it is plainly another unit's: forms are copied from neighbours, codes and all. */
function codeMatches(index: UnitIndex, given: NormalName | undefined, uscc: string | null): readonly UnitMatch[] {
  const units = uscc === null ? [] : (index.byCode.get(plainCode(uscc)) ?? []);
  const named = given === undefined ? [] : equalNames(index, given);
  return units.map((unit) => {
    const known = normaliseName(unit.name, index.townStems);
    const contradicts =
      given !== undefined &&
      (given.numbers !== known.numbers ||
        relatePlaces(given.places, known.places) === 'contradict' ||
        (named.some(({ sure }) => sure >= sureEnough) && named.every((match) => match.unit !== unit)) ||
        strange(index, given, unit));
    return { unit, how: 'code', sure: contradicts || units.length > 1 ? 0.7 : 1 };
  });
}

/** Where two units fit equally well, neither is sure: a person must choose. A name whose code is another's is not sure either. */
function tempered(matches: readonly UnitMatch[], uscc: string | null): readonly UnitMatch[] {
  const [first, second] = matches;
  const tied = first !== undefined && second !== undefined && first.how !== 'code' && first.sure - second.sure < 0.015;
  return matches.map((match) => {
    const doubted = (tied && first.sure - match.sure < 0.015) || (match.how !== 'code' && uscc !== null && hasOtherCode(match.via ?? match.unit, uscc));
    return doubted && match.sure > 0.6 ? { ...match, sure: 0.6 } : match;
  });
}

/** A name that two units bear is the living one's: what leads to a unit by way of one that was merged into it is a little less sure. */
const bySuccession = 0.03;

/** A match of a unit that was merged leads to the unit that it is part of today. One that was closed without a successor stays: it is for a person to say what the submission is. */
function toSuccessor(index: UnitIndex, match: UnitMatch): UnitMatch {
  if (isActive(match.unit)) return match;
  const successor = successorOf(index.units, match.unit);
  const sure = Math.max(0, match.sure - bySuccession);
  return successor === undefined ? { ...match, sure } : { ...match, unit: successor, via: match.unit, sure };
}

/** Like {@link matchUnit}, over units that were prepared with {@link indexUnits}. */
export function findUnits(index: UnitIndex, name: string | null, uscc: string | null): readonly UnitMatch[] {
  const given = name === null || name.trim() === '' ? undefined : normaliseName(name, index.townStems);
  const byCode = codeMatches(index, given, uscc);
  const equal = given === undefined || given.whole === '' ? [] : equalNames(index, given);
  const settled = [...byCode, ...equal].some((match) => match.sure >= sureEnough);
  const byName = given === undefined || given.whole === '' || settled ? equal : [...equal, ...likeNames(index, given)];
  const best = new Map<string, UnitMatch>();
  for (const found of [...byCode, ...byName]) {
    const match = toSuccessor(index, found);
    const known = best.get(match.unit.id);
    if (known === undefined || (known.how !== 'code' && known.sure < match.sure)) best.set(match.unit.id, match);
  }
  const ranked = [...best.values()].sort((left, right) => right.sure - left.sure || (left.unit.name < right.unit.name ? -1 : 1));
  return [...tempered(ranked, uscc)].sort((left, right) => right.sure - left.sure).slice(0, mostMatches);
}

/**
 * Units that a submission with this name and code may come from, the likeliest first: by code, by name, by alias, by likeness.
 * A match below {@link sureEnough} is an offer for a person. Units whose numbers or places differ (第一小学, 第二小学; two towns) are never offered as the same by name.
 */
export const matchUnit = (name: string | null, uscc: string | null, units: readonly Unit[]): readonly UnitMatch[] => findUnits(indexUnits(units), name, uscc);
