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

/** Asks the person where a file shall go and writes it there. The path stays here; the page learns only the name. */
export async function saveByDialog(
  choose: (options: SaveDialogOptions) => Promise<SaveDialogReturnValue>,
  files: Files,
  file: { readonly folder: string; readonly suggestedName: string; readonly bytes: Uint8Array },
): Promise<{ readonly name: string }> {
  const name = plainName(file.suggestedName);
  const extension = extname(name);
  const kind = { name: kinds[extension] ?? '文件', extensions: [extension === '' ? '*' : extension.slice(1)] };
  const { canceled, filePath } = await choose({ title: '保存', defaultPath: join(file.folder, name), filters: [kind] });
  if (canceled || filePath === '') throw new HostError('cancelled', 'the person closed the dialog');
  await writeWhole(files, filePath, file.bytes);
  return { name: basename(filePath) };
}
