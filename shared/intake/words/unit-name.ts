import { genericUnit, genericUnitOfArea, sealWords, unitEndings } from './labels.ts';
import { tableWords } from './lines.ts';
import { foldWidth, hasChinese, tidy } from '../values/text.ts';

const trailingWords = /(?:\s*[(（]?(?:盖章|公章|签章|印章)[)）]?)+$/;

/** A unit's name without seal words, underlines, quotes and padding. Empty when nothing is left. */
export function cleanUnitName(text: string): string {
  const bare = tidy(text.replace(sealWords, ' ').replace(/[_＿]+/g, ' '));
  return bare.replace(trailingWords, '').replace(/^[:：、,，;；.。\s"'“”]+|[:：、,，;；.。\s"'“”]+$/g, '');
}

/** Words of sentences that tell people what to do, or how a list is numbered: no name holds them. */
const sentenceWords = /^(?:[(（]?[\d一二三四五六七八九十]+[)）]?[.、．])|请|须|应当|不得|务必|填写|报送|报至|上报|加盖/;

/** Whether a text can be one unit's name: Chinese, of sensible length, no date, no sentence, not the name of a kind of unit. */
export function isUnitName(name: string): boolean {
  if (!hasChinese(name) || name.length < 3 || name.length > 50 || sentenceWords.test(name)) return false;
  if (/[。;；!！?？:：]|^\d{4}年|^年.*月|^(?:填表|填报|盖章|公章|签字|元|万元|人|分|无|\/)/.test(name)) return false;
  return !genericUnit.test(name);
}

/** Whether a text is a unit's name by its ending: for places where no label says so. */
export const looksLikeUnit = (name: string): boolean =>
  isUnitName(name) && !genericUnitOfArea.test(name) && unitEndings.test(name.replace(/[(（][^()（）]*[)）]$/, '')) && !tableWords.test(name);

/**
 * The unit's name at the start of what follows its label. A wide gap may end it, or may be in the name itself, typed over the underlines of a form
 * (“青石   镇   卫生院”): the longest run of parts that is a unit's name counts, the first part where none is.
 */
export function unitBeforeGap(text: string): string {
  const parts = foldWidth(text)
    .trim()
    .split(/[\s_]{3,}/)
    .filter((part) => part !== '');
  for (let count = parts.length; count > 1; count -= 1) {
    const joined = parts.slice(0, count).join('');
    if (looksLikeUnit(cleanUnitName(joined))) return joined;
  }
  return parts[0] ?? '';
}

const titleTail =
  /(?:\(?20\d\d年?(?:度|上半年|下半年)?\)?|\d{4}-\d{4}|第?[一二三四]季度|规范化|标准化|建设|创建|模范|合格|先进|示范|星级|“?职工之家”?|工作|目标|年度|绩效|综合|达标|基层|自评|自查|自检|考核|考评|评分|验收|评估|评价|测评|打分|申报|登记|基本情况|情况|量化|统计|细则|标准|得分|明细|一览|汇总|检查|结果|表|报告|的|及|和|与|、|\s|《|》|“|”|六有|十有|八好|双亮|\d+分制?|[(（](?:试行|样表|式样|附件\d*|修订)[)）])+$/;

/** What a title calls all units of a kind: 美丽庭院, 党支部, 平安校园. No one unit is named so. */
const praised =
  /^(?:美丽|文明|和谐|平安|绿色|示范|先进|最美|优秀|健康|卫生|职工|农家|安全|标准化|规范化|学习型|节约型|星级|[一二三四五六]星级?|[三四五六七八]好|达标|创新|党|团|妇女|基层|模范|无烟|书香|法治|民主|园林|生态|数字|智慧|满意|青年|巾帼|特色|廉洁|放心|阳光|红旗|合格|A级|村级|乡镇|社区|学校|企业|机关|医院|农村)*(?:党支部|支部|党组织|单位|庭院|村庄?|社区|家庭|班组|车间|科室|学校|校园|医院|机关|企业|站所|小区|食堂|宿舍|窗口|园区|乡镇|小家|之家|书屋|工地|超市|商店|餐厅|站|所|队|店|组|室|院|厂|中心)$/;

/**
 * The unit that a title names: “红旗街道第三小学工会规范化建设自评表”, or in brackets at its end “考核评分表（城关镇中心小学工会）”.
 * Undefined when the title names only a kind of unit, or the county that issued the form.
 */
export function unitInTitle(title: string): string | undefined {
  const flat = tidy(title)
    .replace(/^附件?\d*[:：、.]?/, '')
    .replace(/[“”"《》]/g, '');
  const bracketed = /[(（【—-]([^()（）【】]{3,40})[)）】]?$/.exec(flat)?.[1];
  if (bracketed !== undefined && looksLikeUnit(cleanUnitName(bracketed))) return cleanUnitName(bracketed);
  if (!tableWords.test(flat)) return undefined;
  const union = /^(.{2,40}?(?:工会联合会|工会委员会|联合工会|总工会|工会))(?=.)/.exec(flat)?.[1];
  const name = cleanUnitName(union ?? flat.replace(titleTail, '').replace(/^20\d\d年度?/, '')).replace(/^20\d\d年度?/, '');
  if (/总工会$|[省市县区]工会$/.test(name) || /^(?:全国|全省|全市|全县)/.test(name)) return undefined;
  if (/(?:基层|企业|机关|事业单位|行业|系统|学校|社区|单位)工会$/.test(name) && name.length <= 10 && /[省市县区州旗]/.test(name)) return undefined;
  return looksLikeUnit(name) && !praised.test(name) ? name : undefined;
}

/** The unit that a sheet's name or a file's name tells, once numbers, dates and words for tables are gone. */
export function unitInFileName(fileName: string): string | undefined {
  const base = tidy(fileName.replace(/^.*[\\/]/, '').replace(/\.[A-Za-z]{2,5}$/, ''));
  const bare = base
    .replace(/[(（【[](?:\d+|最终|终稿|定稿|修改|新|副本|盖章|改|v\d+|最终版\d*|已改|报)[^)）】\]]*[)）】\]]/gi, '')
    .replace(/20\d\d[年.\-_]?(?:\d{1,2}[月.\-_]?)?(?:\d{1,2}日?)?(?:度)?/g, '')
    .replace(/最终版?\d*|终稿|定稿|修改[稿版]?|副本|新版|最新|扫描件|电子版|v\d+(\.\d+)?/gi, '')
    .replace(/^[\d\s._\-—、]+|[\d\s._\-—、]+$/g, '');
  const parts = bare.split(/[_\-—+\s、]+/).flatMap((part) => [part, part.replace(/^\d+[.、]?/, '').replace(titleTail, '')]);
  return parts.map(cleanUnitName).find(looksLikeUnit);
}

/** Folders by place or by kind hold the files of many units. */
const sharedFolder = /(?:镇|乡|街道|县|市|区|系统|片|组|\.zip)$/i;

/** The unit that a folder of a file's path is named after, the innermost first: where each unit's files are in a folder of its own. */
export const unitInFolder = (path: string): string | undefined =>
  path
    .split(/[\\/]/)
    .slice(0, -1)
    .reverse()
    .filter((folder) => !sharedFolder.test(folder) || /社区$/.test(folder))
    .map(unitInFileName)
    .find((name) => name !== undefined);
