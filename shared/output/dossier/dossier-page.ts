import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { momentOf } from '../../days/moment-of.ts';
import { clockMs } from '../../ledger/clock.ts';
import { actWord } from '../../record/act-words.ts';
import { imageOf, type PaperBlock, type PaperPicture } from '../papers/paper.ts';
import { imageSize } from '../papers/image-size.ts';
import { checkScript, dossierStyle } from './dossier-check.ts';
import type { Dossier, DossierFile, DossierRecord } from './dossier.ts';

/** The documents that a dossier is written with. What is missing is named in its place. */
export interface DossierHeld {
  /** Pictures by the key of their look ({@link imageOf}): a photo as it is, or a copy with its marks drawn in. */
  readonly images: ReadonlyMap<string, Uint8Array>;
  /** Files by their SHA-256. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
// oxlint-disable-next-line no-control-regex -- HTML forbids these signs
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu;
const html = (text: string): string => text.replaceAll(forbidden, '').replaceAll(/[&<>"']/gu, (sign) => escapes[sign] ?? '');

const chunk = 0x8000;
function base64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += chunk) text += String.fromCharCode(...bytes.subarray(at, at + chunk));
  return btoa(text);
}

const imageType = (bytes: Uint8Array): string => (bytes[0] === 0x89 ? 'image/png' : bytes[0] === 0x52 ? 'image/webp' : 'image/jpeg');

/** Writes a dossier as one HTML file that opens without the program and without a network, prints on A4, and checks its own codes. */
export function dossierPage(dossier: Dossier, held: DossierHeld): string {
  const policy = `default-src 'none'; img-src data:; style-src 'unsafe-inline'; script-src 'sha256-${base64(sha256(utf8ToBytes(checkScript)))}'`;
  const titles = [...dossier.parts.map(({ title }) => title), '随附文件', '修改记录'];
  return [
    '<!doctype html>',
    '<html lang="zh-CN">',
    `<head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"><meta name="viewport" content="width=device-width">`,
    `<title>${html(dossier.title)}</title><style>${dossierStyle}</style></head>`,
    `<body><h1>${html(dossier.title)}</h1>`,
    ...dossier.meta.map((line) => `<p class="center small">${html(line)}</p>`),
    '<p id="check" role="status" aria-label="核对结果">正在核对校验码…</p>',
    `<nav aria-label="目录">${titles.map((title, index) => `<a href="#part-${String(index)}">${html(title)}</a>`).join('')}</nav>`,
    ...dossier.parts.map(({ title, blocks }, index) => section(index, title, blocks.map((block) => blockHtml(block, held)).join('\n'))),
    section(dossier.parts.length, '随附文件', filesHtml(dossier.files, held)),
    section(dossier.parts.length + 1, '修改记录', recordsHtml(dossier.records)),
    // A record may hold any text: nothing in it may end the element.
    `<script type="application/json" id="records">${JSON.stringify(dossier.records.map(({ entry }) => entry)).replaceAll('<', String.raw`\u003c`)}</script>`,
    `<script>${checkScript}</script>`,
    '</body></html>',
  ].join('\n');
}

const section = (index: number, title: string, content: string): string =>
  `<section id="part-${String(index)}"><h2>${html(title)}</h2>\n${content}\n</section>`;

const classes = (...names: readonly string[]): string => {
  const given = names.filter((name) => name !== '');
  return given.length === 0 ? '' : ` class="${given.join(' ')}"`;
};

function blockHtml(block: PaperBlock, held: DossierHeld): string {
  switch (block.kind) {
    case 'title':
      return `<h3 class="title">${html(block.text)}</h3>`;
    case 'heading':
      return `<h3>${html(block.text)}</h3>`;
    case 'text':
      return `<p${classes(block.align ?? '', block.indent === true ? 'indent' : '', block.small === true ? 'small' : '')}>${html(block.text)}</p>`;
    case 'table':
      return tableHtml(block);
    case 'pictures':
      return `<div class="pictures">${block.pictures.map((picture) => pictureHtml(picture, held)).join('')}</div>`;
    case 'bars':
      return `<p>${html(block.label)}</p><ul>${block.bars.map(({ word, text }) => `<li>${html(word)}：${html(text)}</li>`).join('')}</ul>`;
    case 'signatures':
      return block.parts
        .map(
          ({ label, name, image, day }) =>
            `<p>${html(label)}（签字）：${image === null ? '　　　　' : signatureHtml(image, label, held)}　${html(name)}　${html(day)}</p>`,
        )
        .join('');
    case 'page-break':
      return '<hr>';
  }
}

function tableHtml({ label, widths, head, rows }: Extract<PaperBlock, { kind: 'table' }>): string {
  const columns = widths.map((width) => `<col style="width:${String(width)}%">`).join('');
  const heads = head.map((title) => `<th scope="col">${html(title)}</th>`).join('');
  const lines = rows.map(
    (row) => `<tr>${row.map(({ text, align, bold }) => `<td${classes(align ?? '', bold === true ? 'bold' : '')}>${html(text)}</td>`).join('')}</tr>`,
  );
  return `<table aria-label="${html(label)}"><colgroup>${columns}</colgroup><thead><tr>${heads}</tr></thead><tbody>${lines.join('\n')}</tbody></table>`;
}

const marked = (picture: Pick<PaperPicture, 'marks'>): boolean => (picture.marks ?? []).length > 0;

/** A picture by its bytes; one that is shown as it was kept says by which hash. */
function imageHtml(bytes: Uint8Array, words: string, kept: string | null, name = ''): string {
  const named = kept === null ? '' : ` data-sha256="${kept}" data-name="${html(words)}"`;
  return `<img${classes(name)} alt="${html(words)}" src="data:${imageType(bytes)};base64,${base64(bytes)}"${named}>`;
}

function pictureHtml(picture: PaperPicture, held: DossierHeld): string {
  const bytes = held.images.get(imageOf(picture).key);
  const image =
    bytes === undefined || imageSize(bytes) === undefined
      ? '<p>（照片不在编制本档案的电脑上）</p>'
      : imageHtml(bytes, picture.caption, marked(picture) ? null : picture.sha256);
  return `<figure>${image}<figcaption>${html(picture.caption)}${marked(picture) ? '（带标注，原片见随附文件）' : ''}</figcaption></figure>`;
}

function signatureHtml(sha: string, label: string, held: DossierHeld): string {
  const bytes = held.images.get(imageOf({ sha256: sha }).key);
  return bytes === undefined ? '（签字图片不在编制本档案的电脑上）' : imageHtml(bytes, `${label}签字`, sha, 'sign');
}

function filesHtml(files: readonly DossierFile[], held: DossierHeld): string {
  if (files.length === 0) return '<p>没有随附文件。</p>';
  const lines = files.map(({ sha256: sha, name, what }) => {
    const bytes = held.files.get(sha);
    return bytes === undefined
      ? `<li>${html(what)}：${html(name)}（不在编制本档案的电脑上，校验码 <code>${sha}</code>）</li>`
      : `<li>${html(what)}：<a download="${html(name)}" href="data:application/octet-stream;base64,${base64(bytes)}" data-sha256="${sha}" data-name="${html(name)}">${html(name)}</a></li>`;
  });
  return `<ul>${lines.join('\n')}</ul>`;
}

function recordsHtml(records: readonly DossierRecord[]): string {
  if (records.length === 0) return '<p>没有记录。</p>';
  const rows = records.map(({ entry: { at, by, act, hash }, about }, index) => {
    const cells = [momentOf(clockMs(at)), by === '' ? '未写姓名' : by, actWord(act), about].map((text) => `<td>${html(text)}</td>`).join('');
    return `<tr>${cells}<td><code id="record-${String(index)}">${hash.slice(0, 16)}</code></td></tr>`;
  });
  const head = ['时间', '何人', '做了什么', '涉及', '校验码'].map((title) => `<th scope="col">${title}</th>`).join('');
  return `<p class="small">共 ${String(records.length)} 条。校验码是每条记录内容的 SHA-256 前 16 位，与编制单位电脑上的记录相同。</p><table aria-label="修改记录"><colgroup>${[19, 12, 17, 28, 24].map((width) => `<col style="width:${String(width)}%">`).join('')}</colgroup><thead><tr>${head}</tr></thead><tbody>${rows.join('\n')}</tbody></table>`;
}
