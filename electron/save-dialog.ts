import { basename, extname, join } from 'node:path';
import type { SaveDialogOptions, SaveDialogReturnValue } from 'electron';
import { writeWhole, type Files } from './durable-file.ts';
import { HostError } from './host-error.ts';

const kinds: Readonly<Record<string, string>> = {
  '.xlsx': 'Excel 工作簿',
  '.docx': 'Word 文档',
  '.pdf': 'PDF 文档',
  '.ystz': '验收台数据包',
  '.csv': 'CSV 表格',
  '.zip': '压缩包',
};

/** A suggested name without anything that a file system refuses or that would lead into another folder. */
export function plainName(name: string): string {
  // oxlint-disable-next-line no-control-regex -- control characters are just what must go
  const plain = name.replace(/[\\/:*?"<>|\u0000-\u001f]/g, '_').replace(/^[. ]+|[. ]+$/g, '');
  return plain === '' ? '未命名' : plain;
}

/** What is asked of a dialog for saving. */
export type ChooseFile = (options: SaveDialogOptions) => Promise<SaveDialogReturnValue>;

/** Asks the person where a file shall go. The path stays in the shell. */
export async function chooseByDialog(choose: ChooseFile, folder: string, suggestedName: string): Promise<string> {
  const name = plainName(suggestedName);
  const extension = extname(name);
  const kind = { name: kinds[extension] ?? '文件', extensions: [extension === '' ? '*' : extension.slice(1)] };
  const { canceled, filePath } = await choose({ title: '保存', defaultPath: join(folder, name), filters: [kind] });
  if (canceled || filePath === '') throw new HostError('cancelled', 'the person closed the dialog');
  return filePath;
}

/** Asks the person where a file shall go and writes it there. The page learns only the name. */
export async function saveByDialog(
  choose: ChooseFile,
  files: Files,
  file: { readonly folder: string; readonly suggestedName: string; readonly bytes: Uint8Array },
): Promise<{ readonly name: string }> {
  const filePath = await chooseByDialog(choose, file.folder, file.suggestedName);
  await writeWhole(files, filePath, file.bytes);
  return { name: basename(filePath) };
}
