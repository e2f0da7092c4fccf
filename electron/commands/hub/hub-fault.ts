import { errorText } from '#shared/text/error-text.ts';
import { HubError } from './hub-database.ts';

/** What a code of PostgreSQL or of the system means, and what to do. A code that ends in `*` stands for its class. */
const sentences: Readonly<Record<string, string>> = {
  ECONNREFUSED: '连不上数据库：这个地址上没有数据库在运行。请核对 --to 后面的地址和端口，或请管理员启动数据库。',
  ENOTFOUND: '连不上数据库：找不到这个主机名。请核对 --to 后面的地址。',
  EAI_AGAIN: '连不上数据库：找不到这个主机名。请核对 --to 后面的地址和网络。',
  EHOSTUNREACH: '连不上数据库：到不了这台主机。请核对 --to 后面的地址和网络。',
  ENETUNREACH: '连不上数据库：到不了这台主机。请核对 --to 后面的地址和网络。',
  ETIMEDOUT: '连不上数据库：等了很久没有回答。请核对 --to 后面的地址和网络。',
  ERR_INVALID_URL: '数据库地址的写法不对，应像 postgres://用户:密码@主机:5432/库名 这样，请核对后再试。',
  ENOENT: '找不到文件或文件夹，请核对路径后再试。',
  EISDIR: '这是文件夹，请写到数据包文件（.ystz）。',
  EACCES: '没有读写这个文件夹的权限，请换一个文件夹或请管理员授权。',
  EROFS: '这个文件夹是只读的，请换一个文件夹。',
  ENOSPC: '磁盘满了，这个数据包没有导入。请腾出空间后重新导入。',
  EDQUOT: '磁盘配额用完了，这个数据包没有导入。请腾出空间后重新导入。',
  '28*': '数据库拒绝登录：用户名或密码不对，或没有从本机登录的权限。请核对 --to 后面的用户和密码。',
  '3D000': '这台数据库上没有这个库名。请核对 --to 后面的库名，或请管理员先建库。',
  '42501': '这个数据库用户的权限不够。请用建库的用户导入，或请管理员授权。',
  '53100': '数据库所在的磁盘满了，这个数据包没有导入。请腾出空间后重新导入。',
  '53*': '数据库忙不过来或资源不足，这个数据包没有导入。请稍后再试，或请管理员查看。',
  '57*': '数据库停了或正在启动，这个数据包没有导入。请等它恢复后重新导入。',
  '08*': '和数据库的连接断了，这个数据包没有导入。请等它恢复后重新导入。',
  ECONNRESET: '和数据库的连接断了，这个数据包没有导入。请等它恢复后重新导入。',
  EPIPE: '和数据库的连接断了，这个数据包没有导入。请等它恢复后重新导入。',
  XX001: '数据库里的数据损坏了，没有导入。请用最近的备份恢复这个库。',
};

/** What the driver says without a code. */
const wordings: readonly (readonly [RegExp, string])[] = [
  [/password must be a string|no password/iu, '28*'],
  [/connection terminated|not queryable|connection.*closed/iu, '08*'],
  [/timeout/iu, 'ETIMEDOUT'],
  [/no space|disk full/iu, 'ENOSPC'],
];

/** What went wrong with the hub's database, as one Chinese sentence that says what to do. */
export function hubSentence(error: unknown): string {
  if (error instanceof HubError) return error.message;
  const [first] = error instanceof AggregateError ? (error.errors as readonly unknown[]) : [error];
  const code = first instanceof Error && 'code' in first ? String(first.code) : '';
  const text = errorText(first);
  const known = sentenceOf(code) ?? wordings.flatMap(([wording, meant]) => (wording.test(text) ? (sentenceOf(meant) ?? []) : []))[0];
  return known ?? `没有做成，库没有改动：${text}。请把这句话告诉维护程序的人。`;
}

const sentenceOf = (code: string): string | undefined => (code === '' ? undefined : (sentences[code] ?? sentences[`${code.slice(0, 2)}*`]));
