import type { PackageProblem } from '../ledger/package.ts';

/** Why a package could not be read, in one sentence. */
export function packageSentence(problem: PackageProblem): string {
  switch (problem.code) {
    case 'not-a-package':
      return '这不是验收台的数据包（.ystz），请重新选择。';
    case 'newer':
      return '这个数据包是更新版本的验收台写的，请先升级本机的程序。';
    case 'too-large':
      return '这个数据包太大，超出了本机能处理的范围。';
    case 'signature-wrong':
      return '签名不符：内容和签名对不上，写出后被改动过，没有采用其中任何内容。请让对方重新导出，当面或从对方本人手里拿。';
    case 'passphrase-needed':
      return '这个文件加了口令或密码。数据包请向写出它的人要口令；别的电脑自动写的备份，请输入那台电脑的本机密码或恢复码。';
    case 'passphrase-wrong':
      return '口令不对，请核对后再试。大小写和空格都算。';
    case 'damaged':
      return `${alteredEntry(problem.detail)}这个数据包已损坏或被改动过，没有采用其中任何内容。请让对方重新导出。`;
  }
}

/** Which record does not check out, where it was one. */
function alteredEntry(detail: string): string {
  const [, device, seq] = /^entry (.+)\/(\d+)$/u.exec(detail) ?? [];
  return device === undefined || seq === undefined ? '' : `机器 ${device} 的第 ${seq} 条记录与它的校验码不符。`;
}

/** The suggested name of a package or a backup, with the team it is for and the moment in it. `moment` is `2026-11-05 14:03`. */
export const packageName = (word: '备份' | '数据包', moment: string, team?: string): string =>
  ['验收台', word, ...(team === undefined ? [] : [team.replace(/[\\/:*?"<>|]/gu, '')]), moment.replace(' ', '-').replace(':', '')].join('-') + '.ystz';

/** The media type of a package: a zip. */
export const packageType = 'application/zip';
