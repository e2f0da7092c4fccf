import type { Borders, Style } from 'exceljs';
import type { FormLook } from './form-model.ts';

const thin = { style: 'thin', color: { argb: 'FF7F7F7F' } } as const;
const boxed: Partial<Borders> = { top: thin, left: thin, bottom: thin, right: thin };
const body = { name: '宋体', size: 10.5 };
const strong = { name: '黑体', size: 10.5 };
const pale = { name: '宋体', size: 7, color: { argb: 'FF8C8C8C' } };
const filled = (argb: string) => ({ type: 'pattern', pattern: 'solid', fgColor: { argb } }) as const;
const grey = filled('FFF2F2F2');
const open = { locked: false } as const;
const at = (horizontal: 'left' | 'center') => ({ horizontal, vertical: 'middle', wrapText: true }) as const;

/** How the cells of a form look. Grey is locked, white is to be filled in. */
export const formStyles: Readonly<Record<FormLook, Partial<Style>>> = {
  issuer: { font: { name: '黑体', size: 14 }, alignment: at('center') },
  title: { font: { name: '黑体', size: 18 }, alignment: at('center') },
  guide: { font: { name: '楷体', size: 10.5 }, alignment: at('left') },
  label: { font: strong, alignment: at('center'), border: boxed, fill: grey },
  fill: { font: body, alignment: at('left'), border: boxed, protection: open },
  'fill-note': { font: body, alignment: at('left'), border: boxed, protection: open },
  'fill-score': { font: body, alignment: at('center'), border: boxed, protection: open },
  head: { font: strong, alignment: at('center'), border: boxed, fill: grey },
  section: { font: strong, alignment: at('left'), border: boxed, fill: filled('FFE4EAF2') },
  text: { font: body, alignment: at('left'), border: boxed, fill: grey },
  centre: { font: body, alignment: at('center'), border: boxed, fill: grey },
  code: { font: pale, alignment: { horizontal: 'left', vertical: 'middle', shrinkToFit: true } },
  foot: { font: body, alignment: at('left') },
  mark: { font: { ...pale, size: 6 }, alignment: at('left') },
};

/** Points of height that one line takes, by look; no row is lower than one line of the tallest. */
export const formLineHeight: Readonly<Record<FormLook, number>> = {
  issuer: 22,
  title: 28,
  guide: 15,
  label: 15,
  fill: 15,
  'fill-note': 15,
  'fill-score': 15,
  head: 16,
  section: 16,
  text: 14.5,
  centre: 14.5,
  code: 9,
  foot: 30,
  mark: 9,
};
