import { clockMs } from '../ledger/clock.ts';
import type { ChainBreak } from '../ledger/chain.ts';
import { entryPlace } from '../ledger/merge.ts';
import type { IntegrityProblem } from '../ledger/integrity.ts';
import type { Entry } from '../model/ledger.ts';
import { actWord } from './act-words.ts';
import { momentOf } from '../days/moment-of.ts';
import { shownName } from '../text/shown-name.ts';

/** So many places are told one by one; a package with more is not read for them. */
const toldAtMost = 50;

/** Why entries of a package or a backup are left out, a sentence each: which machine, which record, what is wrong, what to do. `entries` are those of the package. */
export function breakSentences(breaks: readonly ChainBreak[], entries: readonly Entry[]): readonly string[] {
  const told = breaks.slice(0, toldAtMost);
  const places = new Set(told.map(entryPlace));
  const named = entries.filter((entry) => places.has(entryPlace(entry)));
  const rest = breaks.length - told.length;
  return [
    ...told.map((at) => `${breakSentence(at, named)}${at.code === 'future' ? clockRemedy : ''}`),
    ...(rest === 0 ? [] : [`另有 ${String(rest)} 台机器的记录也没有采用。`]),
  ];
}

/** What a preview offers about entries that are dated ahead. */
const clockRemedy = '确实是对方的时钟走快了，可以勾选下面一项后合并。';

/** Why entries are left out at one place, as a sentence. */
export const breakSentence = ({ refused, ...at }: ChainBreak, entries: readonly Entry[]): string =>
  `${placeSentence(at, entries)}${at.code === 'taken' ? '保留本机的' : '从这里起不采用'}，共 ${String(refused)} 条。${remedyOf(at.code)}`;

/** What is wrong at a place of a chain, with a comma at its end. */
export function placeSentence({ code, device, seq, words = '' }: ChainPlace, entries: readonly Entry[]): string {
  const entry = entries.find((one) => one.device === device && one.seq === seq);
  const what = entry === undefined ? '' : `（${momentOf(clockMs(entry.at))} ${shownName(entry.by) || '未署名'} ${actWord(entry.act)}）`;
  const which = `机器 ${shownName(device)} 的第 ${String(seq)} 条记录${what}`;
  switch (code) {
    case 'altered':
      return `${which}被改动过：它后面的记录记下的是另一个校验码，`;
    case 'hash':
      return `${which}的内容与校验码不符，`;
    case 'chain':
      return `${which}与相邻的记录接不上，其中一条被改动或换过，`;
    case 'gap':
      return `${which}之前缺了记录，`;
    case 'own':
      return `${which}写的是本机的名字，本机没有写过，`;
    case 'future':
      return `${which}的时间比本机的时钟晚一天以上，`;
    case 'seen':
      return `${which}说它知道还没有人写的记录，`;
    case 'signature':
      return `${which}的签名不符：签名与它前面的记录对不上，`;
    case 'unsigned':
      return `${which}没有签名，而这台机器作的决定都有签名，`;
    case 'key':
      return `${which}换了签名，不是本机知道的那一把，`;
    case 'content':
      return `${which}里${shownName(words)}，读不了，`;
    case 'taken':
    case 'twice':
      return `${which}与同号的另一条内容不同，可能是复制过数据文件夹，`;
  }
}

/** What a person can do about entries that stay outside; empty where there is nothing but to ask the other side. */
function remedyOf(code: ChainBreak['code']): string {
  if (code === 'own') return '本机如果换回过旧的数据，请用“恢复备份”取回，不要合并。';
  if (code === 'future') return '请先核对两台机器的日期和时间。';
  if (code === 'signature' || code === 'unsigned') return '可能是经手的人加上或改过的，请那台机器自己导出一份再合并。';
  if (code === 'key') return '那台机器可能重装过：请当面或打电话核对新的指纹，在“隔离”里点“核对过了”再采用。';
  return '';
}

type ChainPlace = Omit<ChainBreak, 'refused' | 'code'> & { readonly code: ChainBreak['code'] | IntegrityProblem['code'] };
