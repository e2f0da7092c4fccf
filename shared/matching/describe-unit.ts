import { unitKindWords, type UnitKind } from '../model/standard.ts';
import { normaliseName } from './normalise-name.ts';
import { isPark } from './place-names.ts';

/** What names of each kind of unit hold, the more telling first. A guess for a new unit, shown to a person before it is kept. */
const signs: readonly (readonly [UnitKind, RegExp])[] = [
  ['school', /小学|中学|学校|幼儿园|职校|大学|\d[小中](?!队)/u],
  ['community', /社区|居委会|居民委员会|村委会|村民委员会|村$/u],
  ['industry', /商会|行业|协会/u],
  ['enterprise', /公司|集团|厂|企业|银行|信用社|超市|酒店|饭店|宾馆|商场|商店|书店|店$|矿|合作社|供销社|电站|有限|股份/u],
  ['institution', /医院|卫生院|敬老院|疾控|中心|[馆站所队院台园]$/u],
  ['office', /[局委办厅]$|机关|法院|检察院|政府|委员会|管委会|人大|政协|总$/u],
];

/** A form's own word for “none of the others”: it decides, as any other kind does, and no name is asked after it. */
const otherWords = /^其[他它]/u;

/** The kind that a form says in so many words (“事业单位工会”, “其他”). Undefined where it says nothing, or only how the union is organised (独立, 联合). */
export function writtenKind(written: string): UnitKind | undefined {
  const text = written.trim();
  if (text === '') return undefined;
  if (otherWords.test(text)) return 'other';
  return (Object.keys(unitKindWords) as UnitKind[]).find((kind) => kind !== 'other' && text.includes(unitKindWords[kind].slice(0, 2)));
}

/** The kind of a unit and whether the form said it or the name led to it. The one place where a kind is decided: what the preview of an import shows is what is registered. */
export function decideKind(name: string, written: string): { readonly kind: UnitKind; readonly by: 'form' | 'name' } {
  const said = writtenKind(written);
  return said === undefined ? { kind: guessedKind(name, written), by: 'name' } : { kind: said, by: 'form' };
}

function guessedKind(name: string, written: string): UnitKind {
  const { core, places } = normaliseName(name);
  if (places.town !== undefined && ['', '总', '联合', '机关'].includes(core)) return 'township';
  if (places.county !== undefined && core === '') return 'office';
  // The core is bare of “有限公司” and the like, which may be all that tells.
  const whole = name.replace(/(?:基层委员会|联合会|委员会)?工会(?:委员会|联合会)?$/u, '');
  return (signs.find(([, sign]) => sign.test(core) || sign.test(written)) ?? signs.find(([, sign]) => sign.test(whole)))?.[0] ?? 'other';
}

/** The town and kind of a unit that the books do not hold yet, from its name and from what its form says of them. An unknown town is the empty text. */
export function describeUnit(
  name: string,
  written: { readonly town?: string; readonly kind?: string } = {},
): { readonly town: string; readonly kind: UnitKind } {
  const town = written.town?.trim() ?? '';
  return { town: town === '' ? townOfName(name) : town, kind: decideKind(name, written.kind ?? '').kind };
}

/** The town that a name says, with its ending: 城关镇, 云溪工业园区. Empty where it says none. */
function townOfName(name: string): string {
  const { whole, places } = normaliseName(name);
  const stem = places.town;
  if (stem === undefined || isPark(stem)) return stem ?? '';
  return stem + (['街道', '镇', '乡'].find((word) => whole.includes(stem + word)) ?? '');
}
