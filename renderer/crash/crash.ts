import type { BackupFile } from '#shared/host.ts';
import { momentOf } from '#shared/days/moment-of.ts';
import type { ShellBridge } from '#shared/shell-contract.ts';
import './crash.css';

// The page that the shell shows when the program's page keeps dying. It opens no data and draws with nothing but the browser, so that what kills the other page does not kill this one.

const bridge = (window as { readonly yanshoutai?: ShellBridge }).yanshoutai;
const place = document.querySelector('#crash');
const said = Object.assign(document.createElement('p'), { role: 'status' });

function add(kind: 'h1' | 'h2' | 'p', words: string): void {
  place?.append(Object.assign(document.createElement(kind), { textContent: words }));
}

function addButton(words: string, press: () => Promise<string>): void {
  const button = Object.assign(document.createElement('button'), { type: 'button', textContent: words });
  button.addEventListener('click', () => {
    press().then(
      (sentence) => {
        said.textContent = sentence;
      },
      (error: unknown) => {
        said.textContent = `没有做成：${error instanceof Error ? error.message : String(error)}`;
      },
    );
  });
  place?.append(button);
}

function addLink(words: string, to: string, first = false): void {
  place?.append(Object.assign(document.createElement('a'), { textContent: words, href: to, className: first ? 'crash-first' : '' }));
}

const megabytes = (bytes: number): string => `${(bytes / 1_000_000).toFixed(1)} MB`;

async function save(shell: ShellBridge, name: string, bytes: Uint8Array): Promise<string> {
  const saved = await shell.saveFile(name, bytes, 'application/octet-stream');
  if (saved.ok) return `已存为“${saved.value.name}”。`;
  return saved.problem.code === 'cancelled' ? '没有另存。' : `没有存成：${saved.problem.detail}`;
}

async function saveBackup(shell: ShellBridge, { name }: BackupFile): Promise<string> {
  const read = await shell.backupRead(name);
  return read.ok && read.value !== undefined ? save(shell, name, read.value) : '这份备份读不出来。';
}

async function saveLog(shell: ShellBridge): Promise<string> {
  const log = await shell.runLog();
  return log.ok ? save(shell, '验收台-运行日志.txt', new TextEncoder().encode(log.value)) : `没有读出日志：${log.problem.detail}`;
}

async function fill(): Promise<void> {
  add('h1', '验收台接连意外关闭');
  add('p', '已保存的内容都还在磁盘上，没有改动。先试着重新打开；还不行，请把最近的备份另存一份，连同运行日志交给维护人员。');
  addLink('重新打开', '../index.html', true);
  if (bridge === undefined) return;
  const [folder, listed] = await Promise.all([bridge.backupFolder(), bridge.backupList()]);
  const newest = listed.ok ? listed.value.toSorted((a, b) => b.writtenMs - a.writtenMs)[0] : undefined;
  add('h2', '最近的备份');
  if (newest === undefined) add('p', '这台电脑上还没有备份。');
  else {
    add('p', `${newest.name}，${momentOf(newest.writtenMs)}，${megabytes(newest.size)}${folder.ok ? `，在 ${folder.value}` : ''}`);
    addButton('另存这份备份', () => saveBackup(bridge, newest));
    addLink('打开后恢复备份', '../index.html#/settings');
  }
  add('h2', '运行日志');
  add('p', '只有时间、版本和出错的位置，没有单位和人员的内容。');
  addButton('保存运行日志', () => saveLog(bridge));
  place?.append(said);
}

void fill();
