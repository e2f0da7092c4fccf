import * as files from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { app, dialog, ipcMain, Menu, protocol, session, shell, type BrowserWindow, type WebContents } from 'electron';
import { faultWords } from '#shared/text/fault-words.ts';
import { listeningEvent, openPackageEvent } from '#shared/shell-contract.ts';
import type { AppFacts } from '#shared/host.ts';
import { answerFrom, appOrigin, appScheme } from './app-protocol.ts';
import { openBackupFolder } from './backup-folder.ts';
import { openDocumentFolder } from './document-folder.ts';
import { handlersOn } from './handlers.ts';
import { HostError, hostProblemOf } from './host-error.ts';
import { menuTemplate } from './menu.ts';
import { openJournalFile } from './journal-file.ts';
import { isNetworkPath, packageAmong, packageQueue } from './open-package.ts';
import { isOurPage, registerChannels } from './register.ts';
import { openRunLog } from './run-log.ts';
import { openPartSavings } from './part-savings.ts';
import { chooseByDialog, saveByDialog, type ChooseFile } from './save-dialog.ts';
import { quietChromium, restrictContents, restrictSession } from './session-policy.ts';
import { updateKey } from './update-key.ts';
import { updatesBy } from './updates.ts';
import { openVaultFolder } from './vault-folder.ts';
import { sweepPlaces } from './sweep-folder.ts';
import { openWindow } from './window.ts';

const here = fileURLToPath(new URL('.', import.meta.url));
const packages = packageQueue();
const log = openRunLog(join(app.getPath('userData'), 'log.txt'), () => Date.now());
let window: BrowserWindow | undefined;

function presentWindow(): BrowserWindow {
  if (window === undefined) throw new HostError('failed', 'the window is closed');
  return window;
}

function askForPackage(path: string | undefined): void {
  if (path === undefined) return;
  packages.ask(path).catch((error: unknown) => {
    const refused = hostProblemOf(error).code === 'refused' && isNetworkPath(path);
    dialog.showErrorBox(
      '打不开数据包',
      refused ? `“${path}”在另一台电脑上。本程序不联网,请先拷到本机或U盘,再打开。` : `没有读出“${path}”。请确认文件还在,再打开一次。`,
    );
  });
}

/** What the screens may know of this program. Files are never evicted, so the data is always persistent here. */
const factsOf = (version: string, dataFolder: string): AppFacts => ({ version, host: 'electron', dataPlace: dataFolder, persistent: true });

/** The page as an A4 PDF, by the page's own print styles. */
async function printPage(contents: Pick<WebContents, 'printToPDF'>): Promise<Uint8Array> {
  const pdf = await contents.printToPDF({ pageSize: 'A4', printBackground: true, preferCSSPageSize: true });
  return new Uint8Array(pdf.buffer, pdf.byteOffset, pdf.byteLength);
}

function registerHandlers(): void {
  const data = join(app.getPath('userData'), 'data');
  const backups = join(app.getPath('documents'), '验收台备份');
  const startedMs = Date.now();
  const updates = updatesBy({
    fits: { version: app.getVersion(), platform: process.platform, arch: process.arch, publicKey: updateKey },
    choose: (options) => dialog.showOpenDialog(presentWindow(), options),
    makeFolder: () => files.mkdtemp(join(tmpdir(), 'yanshoutai-')),
    start: (path) => shell.openPath(path),
    quit: () => app.quit(),
  });
  const choose: ChooseFile = (options) => dialog.showSaveDialog(presentWindow(), options);
  const handlers = handlersOn({
    journal: openJournalFile(join(data, 'journal.bin'), files),
    documents: openDocumentFolder(join(data, 'documents'), files),
    vault: openVaultFolder(join(data, 'vault'), files),
    backups: openBackupFolder(backups, files),
    sweep: () => sweepPlaces(files, { data, backups }, startedMs),
    facts: () => Promise.resolve(factsOf(app.getVersion(), data)),
    saveFile: (suggestedName, bytes) => saveByDialog(choose, files, { folder: app.getPath('downloads'), suggestedName, bytes }),
    savings: openPartSavings(files, (suggestedName) => chooseByDialog(choose, app.getPath('downloads'), suggestedName)),
    printToPdf: () => printPage(presentWindow().webContents),
    runLog: () => Promise.resolve(log.read()),
    updateChoose: updates.choose,
    updateRun: updates.run,
  });
  registerChannels(ipcMain, handlers, appOrigin);
  ipcMain.on(listeningEvent, (event) => {
    if (isOurPage(event, appOrigin)) packages.listen((name, bytes) => event.sender.send(openPackageEvent, name, bytes));
  });
}

function showWindow(): void {
  window = openWindow({
    address: `${appOrigin}/index.html`,
    preload: join(here, 'preload.cjs'),
    crashAddress: `${appOrigin}/crash/index.html`,
    boundsFile: join(app.getPath('userData'), 'window.json'),
    note: (what) => log.note(what),
  });
  window.webContents.on('did-navigate', () => packages.pause());
  window.on('closed', () => {
    packages.pause();
    window = undefined;
  });
}

function showAbout(): void {
  const { electron, chrome, node } = process.versions;
  dialog.showMessageBoxSync(presentWindow(), {
    type: 'info',
    title: '关于验收台',
    message: `验收台 ${app.getVersion()}`,
    detail: `Electron ${electron},Chromium ${chrome},Node ${node}\n第三方软件声明、运行日志在“设置”的“关于本机”里。`,
    buttons: ['知道了'],
  });
}

function focusWindow(): void {
  if (window === undefined) {
    showWindow();
    return;
  }
  if (window.isMinimized()) window.restore();
  window.focus();
}

function run(): void {
  log.note(`start ${app.getVersion()} ${process.platform} ${process.arch} electron ${process.versions.electron}`);
  process.on('uncaughtExceptionMonitor', (error) => log.note(`uncaught ${faultWords(error)}`));
  app.on('child-process-gone', (_event, { type, reason, exitCode }) => log.note(`${type} gone: ${reason} ${String(exitCode)}`));
  protocol.registerSchemesAsPrivileged([appScheme]);
  quietChromium(app);
  app.on('web-contents-created', (_event, contents) => restrictContents(contents, appOrigin));
  app.on('second-instance', (_event, args, workingFolder) => {
    focusWindow();
    askForPackage(packageAmong(args.slice(1), workingFolder));
  });
  app.on('open-file', (event, path) => {
    event.preventDefault();
    askForPackage(path);
  });
  app.on('window-all-closed', () => app.quit());
  void app.whenReady().then(() => {
    Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(process.platform, showAbout)));
    restrictSession(session.defaultSession, appOrigin);
    protocol.handle('app', answerFrom(join(here, '..', 'renderer')));
    registerHandlers();
    showWindow();
    askForPackage(packageAmong(process.argv.slice(1), process.cwd()));
  });
}

// One program at a time: two would write one journal.
if (app.requestSingleInstanceLock()) run();
else app.quit();
