/** A stretch of a text that tells how to reach or identify a person: `from` is its first character, `to` is after its last. */
interface PersonalPlace {
  readonly from: number;
  readonly to: number;
  readonly kind: 'number' | 'mail';
}

/** A text of the same length in which full-width signs are plain, digits of any script Arabic, and signs that nobody sees blanks. */
const folded = (text: string): string =>
  text.replace(/[\uFF01-\uFF5E\u3000\u200B-\u200F\u2060\uFEFF\u00A0。\u2010-\u2015\u2212\u00B7\u2022]|[〇零○]/g, (sign) => {
    const code = sign.charCodeAt(0);
    if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
    if (code === 0x3002) return '.';
    if ('\u2010\u2011\u2012\u2013\u2014\u2015\u2212'.includes(sign)) return '-';
    if (sign === '\u00B7' || sign === '\u2022') return '.';
    return '〇零○'.includes(sign) ? '〇' : ' ';
  });

/** Digits with what people put between them. A run may begin with + and end with the X of an identity number. */
const digitRun = /\+?\d(?:[\s\-()_]{0,3}\d|(?<=\d{3})[.*/](?=\d{3})\d)*(?:[Xx](?![A-Za-z]))?/g;
const chineseRun = /[〇一二三四五六七八九幺](?:[\s-]?[〇一二三四五六七八九幺]){6,}/g;
const mail = /[A-Za-z0-9][A-Za-z0-9._%+-]*\s?(?:@|\(at\)|#at#)\s?[A-Za-z0-9-]+(?:\s?\.\s?[A-Za-z0-9-]+)+/gi;
const labelled =
  /(?:QQ|微信|wechat|电话|手机|座机|短号|联系方式|账号|帐号|账户|卡号|身份证|证件)(?:号码|号)?[\s:=是为]{0,3}([A-Za-z0-9][A-Za-z0-9_\-\s]{3,}[A-Za-z0-9])/gi;

const fewestDigits = 7;
const day = String.raw`(?:19|20)\d\d\s?[-/.]\s?(?:0?[1-9]|1[0-2])(?:\s?[-/.]\s?(?:0?[1-9]|[12]\d|3[01]))?`;
const years = String.raw`(?:19|20)\d\d\s?-\s?(?:19|20)\d\d`;
/** Days, years and spans of them have as many digits as a number of seven. */
const isDay = (run: string): boolean => new RegExp(`^(?:${day}|${years})(?:[\\s\\-]+(?:${day}|${years}))*$`).test(run.trim());
/** What is counted is no number of anybody's: 1200000元. */
const counted = /^\s?(?:\.\d+\s?)?(?:元|万|亿|人|名|个|家|件|平方|㎡|%)/;
/** Points beside each other, a column pasted into a cell (12 15 18 20 5), unless they are as many digits as a number that somebody has. */
const isRow = (run: string, digits: number): boolean =>
  /^\d{1,2}(?:\s+\d{1,2})+$/.test(run) && run.split(/\s+/).some((part) => part.length === 2) && ![7, 8, 11, 12, 15, 16, 18, 19].includes(digits);

/** Where a text tells numbers of persons (telephones, identity numbers, accounts, in any spelling) and addresses of mail. */
function personalPlaces(text: string): readonly PersonalPlace[] {
  const plain = folded(text);
  const places: PersonalPlace[] = [];
  for (const found of plain.matchAll(digitRun)) {
    const [run] = found;
    const digits = run.replace(/\D/g, '').length;
    const bare = /^\d+$/.test(run);
    if (digits < fewestDigits || isDay(run) || isRow(run, digits) || (bare && counted.test(plain.slice(found.index + run.length)))) continue;
    places.push({ from: found.index, to: found.index + run.length, kind: 'number' });
  }
  for (const found of plain.matchAll(chineseRun)) places.push({ from: found.index, to: found.index + found[0].length, kind: 'number' });
  for (const found of plain.matchAll(mail)) places.push({ from: found.index, to: found.index + found[0].length, kind: 'mail' });
  for (const found of plain.matchAll(labelled)) {
    const value = found[1] ?? '';
    if (!isDay(value) && /\d|_/.test(value))
      places.push({ from: found.index + found[0].length - value.length, to: found.index + found[0].length, kind: 'number' });
  }
  const ordered = places.toSorted((a, b) => a.from - b.from || b.to - a.to);
  return ordered.filter((place, at) => !ordered.slice(0, at).some((before) => before.to > place.from));
}

const replaced = (text: string, to: (part: string, kind: PersonalPlace['kind']) => string): string => {
  let [made, from] = ['', 0];
  for (const place of personalPlaces(text)) {
    made += text.slice(from, place.from) + to(text.slice(place.from, place.to), place.kind);
    from = place.to;
  }
  return made + text.slice(from);
};

/** Takes telephone, identity and account numbers and addresses of mail out of a text that is shown to the public. */
export const withoutPersonal = (text: string): string => replaced(text, () => '＊＊＊');

/** A number of which only the first three and the last four signs can be read; of a short one the last three. */
function maskedNumber(part: string): string {
  const signs = Array.from(folded(part)).filter((sign) => /[\dXx〇一二三四五六七八九幺A-Za-z]/.test(sign));
  if (signs.length >= 11) return `${signs.slice(0, 3).join('')}****${signs.slice(-4).join('')}`;
  return `****${signs.slice(-3).join('')}`;
}

/** Masks numbers of persons and addresses of mail in a text that stays in the house: 138****1234. */
export const maskNumbers = (text: string): string =>
  replaced(text, (part, kind) =>
    kind === 'number' ? maskedNumber(part) : `${part.slice(0, 1)}***${part.slice(Math.max(1, folded(part).search(/@|\(at\)|#at#/i)))}`,
  );

/** A name of which only the first character can be read: 张*. */
export const maskName = (name: string): string => {
  const [first = '', ...rest] = Array.from(name.trim());
  return first + '*'.repeat(rest.length);
};

const surnames =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤';
const posts = '(?:工会)?(?:副?主席|联系人|负责人|经办人|填[表报]人|法人代表|法定代表人|报送人|反映人|举报人|校长|院长|厂长|经理|会计|出纳)';
const named = new RegExp(`(${posts}(?:姓名)?\\s?(?:[:：]|为|是)?\\s?)([${surnames}][\\u4e00-\\u9fff]{1,2})(?=$|[，。；、,;:：\\s（()）电手联同])`, 'g');

type NamesByFirst = ReadonlyMap<string, readonly string[]>;
const byFirst = new WeakMap<readonly string[], NamesByFirst>();

/** Names by their first character, the longest first: a county has a thousand, and most texts none of them. */
function namesByFirst(names: readonly string[]): NamesByFirst {
  const known = byFirst.get(names);
  if (known !== undefined) return known;
  const made = new Map<string, string[]>();
  for (const name of names.toSorted((a, b) => b.length - a.length)) if (name.length >= 2) made.set(name.charAt(0), [...(made.get(name.charAt(0)) ?? []), name]);
  byFirst.set(names, made);
  return made;
}

/** Masks names of persons in a text: those that are known, and what stands after a post (联系人：张三). */
export function maskNames(text: string, names: readonly string[]): string {
  const after = text.replace(named, (_, post: string, name: string) => `${post}${maskName(name)}`);
  const first = namesByFirst(names);
  if (first.size === 0) return after;
  let [made, from] = ['', 0];
  for (let at = 0; at < after.length; at += 1) {
    const name = first.get(after.charAt(at))?.find((one) => after.startsWith(one, at));
    if (name === undefined) continue;
    made += after.slice(from, at) + maskName(name);
    at += name.length - 1;
    from = at + 1;
  }
  return made + after.slice(from);
}
