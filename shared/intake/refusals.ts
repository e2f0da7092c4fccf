import type { RefusalCode } from '../model/submission.ts';

/** Why a file cannot be read, before it has a sentence: the code, and what the bytes turned out to be where that helps. */
export interface Refusal {
  readonly code: RefusalCode;
  /** What the file really is (“图片”, “Word 文档”), or what is wrong with it. */
  readonly what?: string;
  /** What to do, as a sentence, where that is not the same for every such file. */
  readonly remedy?: string;
}

const askForTable = '请让单位发送 .xlsx、.xls、.et、.ods、.csv 或 .docx 格式的表格。';

const sentences: Readonly<Record<RefusalCode, (name: string, what: string, remedy: string | undefined) => string>> = {
  empty: (name) => `「${name}」是空文件，没有任何内容。请向单位索取原件，确认能用 WPS 或 Excel 打开后再导入。`,
  encrypted: (name, _, remedy = '请用 WPS 或 Excel 打开，取消密码后另存，再导入。') => `「${name}」设有打开密码，无法读取。${remedy}`,
  corrupt: (name, what) => `「${name}」已损坏或没有传完${what === '' ? '' : `（${what}）`}。请让单位重新发送，收到后先打开看一眼再导入。`,
  'not-a-spreadsheet': (name, what, remedy = askForTable) => `「${name}」不是电子表格${what === '' ? '' : `，实际是${what}`}。${remedy}`,
  'too-large': (name, what) => `「${name}」太大${what === '' ? '' : `（${what}）`}，为防止死机没有打开。请删去图片和多余的空白行列，另存后再导入。`,
  'no-table': (name, what) =>
    `「${name}」中没有自评表、花名册或登记表${what === '' ? '' : `：${what}`}。请确认发来的是填好的表，表头应有“考核内容”“自评分”或“单位名称”等字样。`,
};

/** The one Chinese sentence for a refusal: names the file, says what is wrong and what to do. */
export const refusalMessage = (refusal: Refusal, name: string): string => sentences[refusal.code](name, refusal.what ?? '', refusal.remedy);
