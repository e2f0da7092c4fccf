import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { readJournal } from '#shared/ledger/journal.ts';
import { callNames, type ShellBridge } from '#shared/shell-contract.ts';
import { unzipSync } from 'fflate';
import { mergeFewUnits } from '../e2e/harness/profiles.ts';
import { Program } from '../e2e/harness/program.ts';
import { startShell, type RunningShell } from './start-shell.ts';

declare global {
  interface Window {
    readonly yanshoutai?: ShellBridge;
  }
}

let home = '';
let shell: RunningShell | undefined;

test.beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), '验收 台-shell-'));
});

test.afterEach(async () => {
  await shell?.kill();
  shell = undefined;
  rmSync(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
});

async function open(args: readonly string[] = []): Promise<Program> {
  shell = await startShell(home, args);
  const program = new Program(shell.page);
  await expect(program.heading('工作台')).toBeVisible({ timeout: 60_000 });
  return program;
}

/** Opens a round on the first standard of the list, by the dialog in the top bar. */
async function openRound(program: Program, title: string): Promise<void> {
  await program.page.getByRole('button', { name: '新建批次' }).first().click();
  const dialog = program.page.getByRole('dialog', { name: '新建批次' });
  await dialog.getByLabel('批次名称').fill(title);
  await dialog.getByLabel('考核标准').click();
  await program.page.locator('.ant-select-item-option').first().click();
  await dialog.getByRole('button', { name: '新建' }).click();
  await expect(dialog).toBeHidden();
  await program.saved();
}

const journalText = (): string => {
  const path = join(home, '验收台', 'data', 'journal.bin');
  if (!existsSync(path)) return '';
  const bytes = new Uint8Array(readFileSync(path));
  const { records, damages, keepLength } = readJournal(bytes);
  expect({ damages, torn: bytes.length - keepLength }).toEqual({ damages: [], torn: 0 });
  return JSON.stringify(records);
};

test('an act is in the journal file on the disk as soon as the screen says 已保存, and there again after a power cut', async () => {
  const program = await open();
  await openRound(program, '二〇二四年规范化建设验收');
  expect(journalText()).toContain('二〇二四年规范化建设验收');
  await shell?.kill();
  const again = await open();
  await expect(again.page.getByText('二〇二四年规范化建设验收').first()).toBeVisible();
});

test('the page has the bridge and nothing else of the shell', async () => {
  const { page } = await open();
  const seen = await page.evaluate(() => ({
    bridge: Object.keys(window.yanshoutai ?? {}).sort(),
    strangers: ['require', 'process', 'module', 'ipcRenderer', 'shellHostSend'].filter((name) => name in window),
  }));
  expect(seen.strangers).toEqual([]);
  expect(seen.bridge).toEqual([...callNames, 'onOpenPackage'].sort());
  // Sandboxed, it can load nothing but `electron`, and what it carries itself is small enough to read.
  const preload = readFileSync('dist/electron/preload.cjs', 'utf8');
  expect([...preload.matchAll(/require\(([^)]*)\)/gu)].map(([, module]) => module?.slice(1, -1))).toEqual(['electron']);
  expect(preload.length).toBeLessThan(6000);
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  const facts = await page.evaluate(() => window.yanshoutai?.facts());
  expect(facts).toEqual({
    ok: true,
    value: { version, host: 'electron', dataPlace: join(home, '验收台', 'data'), persistent: true },
  });
});

test('a name that leads out of its folder is refused in the shell, whoever asks', async () => {
  const { page } = await open();
  writeFileSync(join(home, '验收台', 'data', 'secret.ystz'), 'secret');
  const answers = await page.evaluate(() =>
    Promise.all([window.yanshoutai?.backupRead('../验收台/data/secret.ystz'), window.yanshoutai?.documentGet('../journal.bin')]),
  );
  expect(answers).toEqual([expect.objectContaining({ ok: false }), expect.objectContaining({ ok: false })]);
});

test('saved files, documents and PDF pages go through the shell', async () => {
  const { page } = await open();
  const saved = await page.evaluate(async () => {
    const bytes = new TextEncoder().encode('表');
    const hash = Array.from(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)), (byte) => byte.toString(16).padStart(2, '0')).join('');
    const bridge = window.yanshoutai;
    const put = await bridge?.documentPut(hash, bytes);
    const got = await bridge?.documentGet(hash);
    const file = await bridge?.saveFile('验收结果.csv', bytes, 'text/csv');
    const pdf = await bridge?.printToPdf();
    return {
      put,
      got: got?.ok === true && got.value !== undefined ? new TextDecoder().decode(got.value) : '',
      file,
      pdf: pdf?.ok === true ? new TextDecoder().decode(pdf.value.slice(0, 5)) : '',
    };
  });
  expect(saved).toEqual({ put: { ok: true, value: null }, got: '表', file: { ok: true, value: { name: '验收结果.csv' } }, pdf: '%PDF-' });
  expect(readFileSync(join(home, 'Downloads', '验收结果.csv'), 'utf8')).toBe('表');
});

test('each unit’s paper becomes a PDF of its own, in one zip with its list, after one dialog', async () => {
  const program = await open();
  await mergeFewUnits(program);
  await program.go('导出');
  const panel = program.page.getByRole('region', { name: '各单位的文书' });
  await panel.getByRole('button', { name: '各存为 PDF' }).click();
  await expect(panel.getByRole('status', { name: '文书回执' })).toContainText('12 个单位，12 个文件', { timeout: 120_000 });
  await expect(panel.getByRole('group', { name: '没有写出的单位和原因' })).toContainText('现场核查确认单：还没有核查。');
  const [saved = ''] = readdirSync(join(home, 'Downloads'));
  const files = unzipSync(new Uint8Array(readFileSync(join(home, 'Downloads', saved))));
  const pdfs = Object.keys(files).filter((name) => name.endsWith('.pdf'));
  expect([pdfs.length, Object.keys(files).length]).toEqual([12, 13]);
  for (const name of pdfs) {
    const text = new TextDecoder('latin1').decode(files[name]);
    expect(text.startsWith('%PDF-')).toBe(true);
    // A4, and pages of this one paper only: the screen around it would be many more.
    expect(text).toMatch(/\/MediaBox \[0 0 59[45]\.\d+ 84[12]\.\d+\]/u);
    expect(text.match(/\/Type \/Page\b/gu)?.length ?? 0).toBeLessThan(9);
  }
});

test('the crash page offers the last backup and the log, which names nobody, and leads back; an update that nobody can check is refused', async () => {
  const program = await open();
  const { page } = program;
  await openRound(program, '二〇二四年规范化建设验收');
  await program.go('设置');
  await page.getByRole('button', { name: '立即备份' }).click();
  await expect(page.getByText(/备份已写好并核对/u).first()).toBeVisible({ timeout: 60_000 });
  const refused = await page.evaluate(() => window.yanshoutai?.updateRun());
  expect(refused).toMatchObject({ ok: false, problem: { code: 'refused' } });
  await page.getByRole('button', { name: '第三方软件声明' }).click();
  await expect(page.getByRole('dialog', { name: '第三方软件声明' })).toContainText('react-dom');

  await page.goto(new URL('crash/index.html', page.url()).href);
  await expect(page.getByRole('heading', { name: '验收台接连意外关闭' })).toBeVisible();
  await page.getByRole('button', { name: '另存这份备份' }).click();
  await expect(page.getByRole('status')).toContainText('已存为“');
  await page.getByRole('button', { name: '保存运行日志' }).click();
  await expect(page.getByRole('status')).toContainText('已存为“验收台-运行日志.txt”');
  const saved = readdirSync(join(home, 'Downloads'));
  expect(saved.filter((name) => name.endsWith('.ystz')).length).toBeGreaterThan(0);
  const log = readFileSync(join(home, 'Downloads', '验收台-运行日志.txt'), 'utf8');
  expect(log).toMatch(/^\S+ start \d+\.\d+\.\d+ /u);
  expect(log).not.toMatch(/\p{Script=Han}/u);
  await page.getByRole('link', { name: '重新打开' }).click();
  await expect(program.heading('工作台')).toBeVisible({ timeout: 60_000 });
});

test('the page gets no network and no other address', async () => {
  const { page } = await open();
  const asked = await page.evaluate(() =>
    Promise.allSettled([fetch('https://example.com/'), fetch('http://127.0.0.1:47615/'), navigator.mediaDevices.getUserMedia({ audio: true })]).then((all) =>
      all.map(({ status }) => status),
    ),
  );
  expect(asked).toEqual(['rejected', 'rejected', 'rejected']);
  await page.evaluate(() => {
    location.href = 'https://example.com/';
  });
  await expect(page.getByRole('heading', { level: 1, name: '工作台' })).toBeVisible();
  expect(page.url()).toContain('yanshoutai');
});
