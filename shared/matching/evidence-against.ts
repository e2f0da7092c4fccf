import { factWord } from '../facts/fact-words.ts';
import { isActive } from '../model/lineage.ts';
import { unitKindWords, type UnitKind } from '../model/standard.ts';
import type { Facts, Unit } from '../model/unit.ts';
import { writtenKind } from './describe-unit.ts';
import { headsFarApart } from './far-apart.ts';
import { normaliseName, relatePlaces, townsDiffer, type NormalName } from './normalise-name.ts';
import { townStem, type Places } from './place-names.ts';

/** What a submission says of the unit that it comes from, as far as that tells units apart. */
export interface StatedUnit {
  readonly name: string;
  readonly uscc: string | null;
  /** As the form writes them; empty where it says nothing. */
  readonly town: string;
  readonly kind: string;
  readonly facts: Facts;
}

/** One thing that speaks against a submission being of a unit, as a short Chinese clause without a full stop. */
export interface Against {
  readonly kind: 'place' | 'kind' | 'code' | 'heads' | 'ended';
  readonly clause: string;
}

const against = (kind: Against['kind'], clause: string): Against => ({ kind, clause });

/** Bodies that a name tells apart, the more telling first: no unit is two of them. Words for any school or company tell nothing here. */
const bodies: readonly (readonly [string, RegExp])[] = [
  ['幼儿园', /幼儿园/u],
  ['小学', /小学|\d小(?!队)/u],
  ['中学', /中学|\d中|高中|初中/u],
  ['医疗单位', /医院|卫生院|卫生室|卫生服务|诊所|疾控|妇幼/u],
  ['银行', /银行|信用社/u],
  ['商会', /商会|协会/u],
  ['社区', /社区|居委会|居民委员会/u],
  ['村', /村委会|村民委员会|村$/u],
  ['企业', /公司|集团|厂$|酒店|超市/u],
  ['机关', /局$|法院|检察院|政府$|人大|政协/u],
];

const bodyOf = ({ whole }: NormalName): string | undefined => {
  const employer = whole.replace(/(?:基层)?工会(?:委员会|联合会)?$/u, '');
  return bodies.find(([, sign]) => sign.test(employer))?.[0];
};

/** Kinds that forms mix up: a school or a hospital is a public institution, and offices write 机关事业单位. */
const mixedUp: readonly (readonly [UnitKind, UnitKind])[] = [
  ['school', 'institution'],
  ['office', 'institution'],
  ['office', 'township'],
];

const kindsDiffer = (left: UnitKind, right: UnitKind): boolean =>
  left !== right && left !== 'other' && right !== 'other' && !mixedUp.some((pair) => pair.includes(left) && pair.includes(right));

/** The village or community that a name begins with (红星 in 红星村卫生室). */
const villageOf = (core: string): string | undefined => /^(\p{Script=Han}{1,6}?)(?:村(?!镇)|社区|居委会)/u.exec(core)?.[1];

const aboveTown: readonly (keyof Places)[] = ['province', 'city', 'county'];

/** Two names' places where one names a town and the other only what is above it: 城关镇人民医院 is not 临河县人民医院, though that is in 城关镇. */
function levelsApart(left: Places, right: Places): boolean {
  const above = (places: Places) => places.town === undefined && aboveTown.some((level) => places[level] !== undefined);
  return (left.town !== undefined && above(right)) || (right.town !== undefined && above(left));
}

const differ = (left: string | undefined, right: string | undefined): boolean => left !== undefined && right !== undefined && left !== right;

/** Whether the names' places are apart: another county, town or village, or another level. */
const placesApart = (given: NormalName, known: NormalName, homeTown: string | undefined): boolean =>
  relatePlaces(given.places, known.places, homeTown) === 'contradict' ||
  levelsApart(given.places, known.places) ||
  differ(villageOf(given.core), villageOf(known.core));

/** Whether a given name is one that the books hold as the unit's alias: a person agreed to it once and is not asked again. */
const isAlias = (given: NormalName, alias: NormalName): boolean =>
  given.whole === alias.whole ||
  (given.core === alias.core && given.places.town === alias.places.town && Object.keys(alias.places).length > 0 && !placesApart(given, alias, undefined));

function nameClauses(stated: StatedUnit, unit: Unit, townStems: ReadonlySet<string>): readonly Against[] {
  const given = normaliseName(stated.name, townStems);
  const known = normaliseName(unit.name, townStems);
  if (given.whole === '' || unit.aliases.some((alias) => isAlias(given, normaliseName(alias, townStems)))) return [];
  const [body, own] = [bodyOf(given), bodyOf(known)];
  return [
    ...(placesApart(given, known, townStem(unit.town)) ? [against('place', `地名不同（表中“${stated.name}”，台账“${unit.name}”）`)] : []),
    ...(body !== undefined && own !== undefined && body !== own ? [against('kind', `一个是${body}，一个是${own}`)] : []),
  ];
}

function townClauses({ town }: StatedUnit, unit: Unit): readonly Against[] {
  return townsDiffer(townStem(town), townStem(unit.town)) ? [against('place', `所属乡镇不同（表中${town}，台账${unit.town}）`)] : [];
}

function kindClauses({ kind }: StatedUnit, unit: Unit): readonly Against[] {
  const said = writtenKind(kind);
  return said !== undefined && kindsDiffer(said, unit.kind)
    ? [against('kind', `单位类型不同（表中${unitKindWords[said]}，台账${unitKindWords[unit.kind]}）`)]
    : [];
}

/** A code without blanks and marks, in capitals. */
export const plainCode = (code: string): string =>
  code
    .normalize('NFKC')
    .replace(/[^0-9a-z]/giu, '')
    .toUpperCase();

/** Whether a unit's code of the same sort (its own, its employer's) is another than the given one. */
export const hasOtherCode = (unit: Unit, code: string): boolean => {
  const given = plainCode(code);
  const own = [unit.uscc, unit.orgUscc].flatMap((known) => (known === null || known === '' ? [] : [plainCode(known)]));
  return given !== '' && !own.includes(given) && own.some((known) => known.slice(0, 2) === given.slice(0, 2));
};

/** Counts that tell how large a unit is. */
const heads = ['workers', 'womenWorkers', 'members', 'womenMembers'] as const;

function headsClauses({ facts }: StatedUnit, unit: Unit): readonly Against[] {
  const far = heads.flatMap((fact) => {
    const [stated, known] = [facts[fact], unit.facts[fact]];
    if (typeof stated !== 'number' || typeof known !== 'number' || !headsFarApart(stated, known)) return [];
    return [`${factWord(fact)}表中 ${String(stated)}、台账 ${String(known)}`];
  });
  return far.length === 0 ? [] : [against('heads', `人数相差很大（${far.join('，')}）`)];
}

/**
 * All that speaks against a submission being of a unit although name or code match: differing places, kinds, codes or head counts, and that the unit no longer exists. Where
 * this is not empty, a person must agree. `via` is the unit that the name or code was found under, where that one was merged into `unit`.
 */
export function evidenceAgainst(stated: StatedUnit, unit: Unit, townStems: ReadonlySet<string>, via?: Unit): readonly Against[] {
  if (via !== undefined) return [against('ended', `“${via.name}”已于 ${via.ended?.on ?? ''} 并入“${unit.name}”`)];
  if (!isActive(unit)) return [against('ended', `“${unit.name}”已于 ${unit.ended?.on ?? ''} ${unit.ended?.kind === 'merged' ? '并入其他单位' : '注销'}`)];
  return [
    ...nameClauses(stated, unit, townStems),
    ...townClauses(stated, unit),
    ...kindClauses(stated, unit),
    ...(stated.uscc !== null && hasOtherCode(unit, stated.uscc) ? [against('code', `信用代码不同（表中 ${stated.uscc}）`)] : []),
    ...headsClauses(stated, unit),
  ];
}
