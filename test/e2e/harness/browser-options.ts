import { findBareBrowser } from '#electron/launch/find-browser.mjs';

/** How Chromium is started: on a real profile, with the scroll bars that a person sees, and without a graphics card that would only be played by the processor. */
export function browserOptions() {
  const executablePath = findBareBrowser();
  if (executablePath === undefined) throw new Error('no browser of the Chromium family was found');
  const args = ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream', '--disable-gpu'];
  if (process.getuid?.() === 0) args.push('--no-sandbox');
  const ignoreDefaultArgs = ['--hide-scrollbars'];
  return { executablePath, args, ignoreDefaultArgs, viewport: { width: 1366, height: 768 }, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' };
}
