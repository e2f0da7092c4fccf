import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import type { Json } from '#shared/json.ts';

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Text within an element of script or style: nothing in it may end the element. */
const within = (text: string, element: 'script' | 'style'): string =>
  text.replaceAll(new RegExp(`</(?=${element})`, 'giu'), '<\\/').replaceAll('<!--', '<\\!--');

/**
 * The read-only page as one file: script, styles and series (JSON, packed) are in it. Its policy lets it run that very script and reach nothing else.
 * `title` is what the window is called.
 */
export function pageHtml(title: string, series: Json, { script, style }: { readonly script: string; readonly style: string }): string {
  const code = within(script, 'script');
  const hash = createHash('sha256').update(code).digest('base64');
  const policy = [
    "default-src 'none'",
    `script-src 'sha256-${hash}'`,
    "style-src 'unsafe-inline'",
    'img-src data: blob:',
    'font-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return [
    '<!doctype html>',
    '<html lang="zh-CN">',
    '<head>',
    '<meta charset="utf-8" />',
    `<meta http-equiv="Content-Security-Policy" content="${policy}" />`,
    '<meta name="viewport" content="width=device-width, initial-scale=1" />',
    '<link rel="icon" href="data:," />',
    `<title>${escaped(title)}</title>`,
    `<style>${within(style, 'style')}</style>`,
    '</head>',
    '<body>',
    '<div id="root"></div>',
    `<script type="text/plain" id="series">${gzipSync(JSON.stringify(series), { level: 9 }).toString('base64')}</script>`,
    `<script type="module">${code}</script>`,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}
