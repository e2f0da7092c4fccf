/** The levels of place before a unit's own name, without their generic ending: 云溪 for 云溪县. An empty text is a level named without its name (县人民医院). */
export interface Places {
  readonly province?: string | undefined;
  readonly city?: string | undefined;
  readonly county?: string | undefined;
  readonly town?: string | undefined;
}

const provinces =
  '北京|天津|上海|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|台湾|内蒙古|广西|西藏|宁夏|新疆';

/** Each level: a name with its ending, then the bare ending. Words that only look like a place (市场, 社区, 村镇银行, 城乡建设局) are left alone. */
const levels: readonly { readonly level: keyof Places; readonly named: RegExp; readonly bare: RegExp | null }[] = [
  {
    level: 'province',
    named: new RegExp(`^(${provinces})(?:省|市|(?:壮族|回族|维吾尔)?自治区)?(?![东南西北中]?(?:路|街|道|大道|巷|村|社区))`, 'u'),
    bare: /^省(?!心)/u,
  },
  {
    level: 'city',
    named: /^(\p{Script=Han}{2,4}?|\p{Script=Han}{2,9}?自治)(?:(?<![城都超门夜股上闹])市(?![场政民容])|州(?<=自治州)|盟|地区)/u,
    bare: /^市(?![场政民容])/u,
  },
  {
    level: 'county',
    named:
      /^(\p{Script=Han}{1,3}?|\p{Script=Han}{2,9}?自治)(?:县(?!级)|(?<=..)(?<!红)旗(?![舰袍])|(?<=..)(?<![社园校景矿林库小厂院片牧病地辖发业山灾]|高新|经开|集[中聚])区|(?<=..)(?<![城都超门夜股上闹])市(?![场政民容]))/u,
    bare: /^(?:县(?!级)|区(?!域))/u,
  },
  { level: 'town', named: /^(\p{Script=Han}{2,4}?)(?:街道办事处|街道|(?<![村集城])镇|(?<![城家])乡(?![村镇]))/u, bare: /^(?:镇|乡(?![村镇])|街道)/u },
];

/**
 * Parks and zones, named where other units have a town (云溪工业园区, 经济开发区, 城南产业集聚区). Unlike a town's, their name is kept whole. What only begins so is left
 * alone: 工业园林, 开发区域.
 */
const park =
  /^((?:(?![镇乡县市司厂店局院校])\p{Script=Han}){0,8}?(?:工业|产业|科技|物流|创业|农业|化工|食品|循环经济|经济技术|经济|高新技术|高新)*(?:园区|工业园|产业园|科技园|物流园|开发区|集[中聚]区|高新区|经开区|工业区))(?![林艺域])/u;

const parkEnding = /(?:园区|[业技流]园|开发区|集[中聚]区|高新区|经开区|工业区)$/u;

/** Whether the place of a unit is a park or zone, not a town. */
export const isPark = (place: string): boolean => parkEnding.test(place);

/** Whether two places of the level of towns are the same: equal stems, or a park that one names with the county's name before it (云溪工业园区, 工业园区). */
export const isSameTown = (left: string, right: string): boolean =>
  left === right || (isPark(left) && isPark(right) && (wholePark(left).endsWith(wholePark(right)) || wholePark(right).endsWith(wholePark(left))));

/** 工业园 is 工业园区. */
const wholePark = (place: string): string => place.replace(/园$/u, '园区');

const townEnding = /(?:街道办事处|街道|镇|乡)$/u;

/** A town's name without its ending: 城关 for 城关镇; a park's name as it is. Undefined for what is neither (县直机关). */
export function townStem(town: string): string | undefined {
  const name = town.trim();
  if (isPark(name)) return name;
  return townEnding.test(name) ? name.replace(townEnding, '') : undefined;
}

/** Takes the places off the front of a unit's name. `townStems` are towns of the county, so that 城关中心小学 is known to be in 城关镇. */
export function splitPlaces(name: string, townStems: ReadonlySet<string>): { readonly places: Places; readonly rest: string } {
  const places: { -readonly [Level in keyof Places]: string } = {};
  let rest = name;
  for (const { level, named, bare } of levels) {
    const found = (level === 'town' ? park.exec(rest) : null) ?? named.exec(rest) ?? bare?.exec(rest) ?? null;
    if (found === null || found[0].length === rest.length) continue;
    rest = rest.slice(found[0].length);
    if (found[1] !== undefined || level !== 'town') places[level] = found[1] ?? '';
  }
  const stem = places.town === undefined ? [...townStems].find((known) => rest.startsWith(known) && rest.length > known.length + 1) : undefined;
  if (stem !== undefined) return { places: { ...places, town: stem }, rest: rest.slice(stem.length) };
  return { places, rest };
}
