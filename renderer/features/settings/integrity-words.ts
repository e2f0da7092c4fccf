import { actWord } from '#shared/record/act-words.ts';
import { clockMs } from '#shared/ledger/clock.ts';
import type { DocumentKind, DocumentUse } from '#shared/record/documents.ts';
import type { Entry } from '#shared/model/ledger.ts';
import type { ProjectionTable } from '#renderer/store/stale-tables.ts';
import type { IntegrityReport } from '#renderer/store/integrity-report.ts';
import { placeSentence } from '#shared/record/chain-words.ts';
import type { Swept } from '#shared/left-over.ts';
import { sizeWords } from '#shared/text/size-words.ts';
import { momentOf } from '#shared/days/moment-of.ts';

const documentWords: Readonly<Record<DocumentKind, string>> = {
  standard: '标准',
  submitted: '自评表原件',
  reading: '自评表的读取结果',
  photo: '照片',
  signature: '签名',
  paper: '签发的文书',
  file: '附件',
};

const tableWords: Readonly<Record<ProjectionTable, string>> = {
  units: '单位',
  rounds: '批次',
  standards: '标准',
  imports: '导入',
  submissions: '自评材料',
  visits: '核查成绩',
  pictures: '照片比对',
  decisions: '决定',
  held: '隔离',
  subjects: '各项内容',
};

/** So many entries or files are named one by one; of more the number is told. */
const namedAtMost = 8;

/** What one must know of a record that could not be put right: it is still what the program shows. */
const unmended = '本机的日志和备份里没有原记录，页面上显示的仍是改动后的内容，不能作数。请合并那台机器的数据包，或请有原记录的机器导出一份再合并。';

/** What a check found wrong, a Chinese sentence each: what it is, where, and what to do. `unitName` gives the name of a unit; `mended` says that mending was tried already. */
export function faultsOf(report: IntegrityReport, unitName: (unitId: string) => string, mended = false): readonly string[] {
  const entries = report.unsound.slice(0, namedAtMost).map((entry) => entryWords(entry, unitName));
  const which = entries.length === 0 ? '' : `：${entries.join('；')}${report.unsound.length > namedAtMost ? `，等 ${report.unsound.length} 条` : ''}`;
  const broken = report.ledger.problems.filter(({ code }) => code !== 'gap');
  const gaps = report.ledger.problems.filter(({ code }) => code === 'gap');
  return [
    ...broken.slice(0, namedAtMost).map((at) => `${placeSentence(at, report.unsound)}${mended ? unmended : '点“修复”用数据日志或备份里的原记录换回。'}`),
    ...(broken.length > namedAtMost ? [`另外还有 ${broken.length - namedAtMost} 条记录被改动过或前后接不上。`] : []),
    ...gaps.map((at) => `${placeSentence(at, report.unsound)}点“修复”从备份补上，补不上的请合并那台机器的备份。`),
    ...report.signing.wrong
      .slice(0, namedAtMost)
      .map(
        (entry) =>
          `签名不符：机器 ${entry.device} 的第 ${String(entry.seq)} 条（${entryWords(entry, unitName)}）与它前面的记录对不上，它之前作的决定不能当作那台机器作的。请让那台机器导出一份再合并核对。`,
      ),
    ...(report.journalDamages === 0 ? [] : [`数据日志有 ${report.journalDamages} 处读不出来${which}。点“修复”用索引里的记录重新写好。`]),
    ...(report.onlyInJournal === 0 ? [] : [`索引缺 ${report.onlyInJournal} 条记录。点“修复”补上。`]),
    ...(report.onlyInIndex === 0 || report.journalDamages > 0 ? [] : [`数据日志缺 ${report.onlyInIndex} 条记录${which}。点“修复”补上。`]),
    ...(report.stale.length === 0 ? [] : [`页面上的${report.stale.map((table) => tableWords[table]).join('、')}与记录不一致。点“修复”按记录重新算出。`]),
    ...report.faultyDocuments.slice(0, namedAtMost).map(({ held, use }) => documentFault(held, use, unitName)),
    ...backupFaults(report, unitName),
    ...(report.faultyDocuments.length > namedAtMost ? [`另外还有 ${report.faultyDocuments.length - namedAtMost} 个文件缺失或损坏。`] : []),
  ];
}

function backupFaults({ faultyBackups, backupProblem }: IntegrityReport, unitName: (unitId: string) => string): readonly string[] {
  const named = faultyBackups.slice(0, namedAtMost).map(({ use, backups }) => `${ownedName(use, unitName)}（${backups} 份备份要用）`);
  const rest = faultyBackups.length > namedAtMost ? `，等 ${faultyBackups.length} 个` : '';
  return [
    ...(backupProblem === null ? [] : [backupProblem]),
    ...(faultyBackups.length === 0 ? [] : [`备份旁边的文件缺失或损坏：${named.join('；')}${rest}。点“修复”用本机的再写一份。`]),
  ];
}

/** A document as a person knows it: “甲单位的照片“会议室.jpg””. */
export function documentName(use: DocumentUse | null, unitName: string | null): string {
  if (use === null) return '一个文件';
  return `${unitName === null ? '' : `${unitName}的`}${documentWords[use.kind]}${use.name === null ? '' : `“${use.name}”`}`;
}

const ownedName = (use: DocumentUse | null, unitName: (unitId: string) => string): string =>
  documentName(use, use === null || use.unitId === null ? null : unitName(use.unitId));

function documentFault(held: boolean, use: DocumentUse | null, unitName: (unitId: string) => string): string {
  const state = held ? '已损坏' : '缺失';
  if (use === null) return `有一个文件${state}。点“修复”从备份取回。`;
  const { at, by } = use.entry;
  const when = momentOf(clockMs(at));
  return `${ownedName(use, unitName)}${state}。点“修复”从备份取回；备份里没有的，请拿来${when}之后${by === '' ? '' : `由${by}的机器`}写出的备份或数据包，用“合并数据包”补上。`;
}

function entryWords(entry: Entry, unitName: (unitId: string) => string): string {
  const [kind, first = '', second = ''] = entry.subject.split('/');
  const unitId = kind === 'unit' ? first : kind === 'visit' || kind === 'decision' || kind === 'review' || kind === 'rectification' ? second : null;
  return `${momentOf(clockMs(entry.at))} ${entry.by === '' ? '未署名' : entry.by} ${actWord(entry.act)}${unitId === null ? '' : `（${unitName(unitId)}）`}`;
}

/** What mending put back, in one sentence; empty where it was nothing. */
export const putBackWords = ({ putBack }: IntegrityReport, unitName: (unitId: string) => string): string =>
  putBack.length === 0
    ? ''
    : `${String(putBack.length)} 条被改动过的记录已换回原来的内容：${putBack
        .slice(0, namedAtMost)
        .map((entry) => entryWords(entry, unitName))
        .join('；')}${putBack.length > namedAtMost ? ' 等' : ''}。`;

/** How many of the decisions on record are signed, as a clause: “作决定的 12 条都已签名”; empty where nothing was decided. */
export function signingClause({ signing: { decided, unsigned } }: IntegrityReport): string {
  if (decided === 0) return '';
  return unsigned === 0 ? `，作决定的 ${decided} 条都已签名` : `，作决定的 ${decided} 条中已签名 ${decided - unsigned} 条、未签名 ${unsigned} 条`;
}
/** What was cleared away after the start, in one sentence. */
export const sweptWords = ({ files, bytes }: Swept): string =>
  `上次有文件没写完就中断了，留下的 ${String(files)} 个临时文件（${sizeWords(bytes)}）已在打开时清除，记录和文件没有受影响。`;
