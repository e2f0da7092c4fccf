import type { LegendEntry } from './chart-about.ts';

/** What stands around a chart in its picture. */
export interface PictureWords {
  readonly title: string;
  /** Lines below the title: round, base, day. */
  readonly lines: readonly string[];
  /** The definition, below the chart. */
  readonly foot: string;
  readonly legend: readonly LegendEntry[];
}

const svgName = 'http://www.w3.org/2000/svg';
const font = "'Noto Sans CJK SC', 'Microsoft YaHei', 'PingFang SC', sans-serif";
const ink = { title: '#1d2129', quiet: '#5c6575', ground: '#ffffff' } as const;
const edge = 24;
/** Pixels of the picture for one of the page: sharp in print. */
const sharpness = 2;
/** What browsers draw at most, in pixels a side. */
const mostPixels = 16_000;

/** What the style sheets give an element and a picture by itself would not have. */
const styled = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-opacity',
  'opacity',
  'font-size',
  'font-weight',
  'text-anchor',
  'visibility',
] as const;

/** A copy of a drawn chart that needs no style sheet, in the colours of the light appearance whatever the page has. What was drawn for the picture alone has all its colours already: asking for each of thousands of cells takes seconds. */
function standalone(svg: SVGSVGElement, width: number, height: number): SVGSVGElement {
  const holder = document.createElement('div');
  holder.className = 'chart-holder';
  holder.dataset['appearance'] = 'light';
  const copy = svg.cloneNode(true) as SVGSVGElement;
  holder.append(copy);
  document.body.append(holder);
  for (const element of svg.isConnected ? copy.querySelectorAll('*') : []) {
    const style = getComputedStyle(element);
    for (const name of styled) element.setAttribute(name, style.getPropertyValue(name));
    element.removeAttribute('style');
    element.removeAttribute('class');
  }
  holder.remove();
  copy.removeAttribute('style');
  copy.removeAttribute('class');
  if (!copy.hasAttribute('viewBox')) copy.setAttribute('viewBox', `0 0 ${String(width)} ${String(height)}`);
  copy.setAttribute('width', String(width));
  copy.setAttribute('height', String(height));
  copy.setAttribute('font-family', font);
  return copy;
}

/** Text cut into lines no wider than `width`, by the measure of the font in which it is drawn. */
export function wrapped(text: string, width: number, widthOf: (part: string) => number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const letter of text) {
    if (line !== '' && widthOf(line + letter) > width) {
      lines.push(line);
      line = '';
    }
    line += letter;
  }
  return line === '' ? lines : [...lines, line];
}

function widthMeasure(size: number): (part: string) => number {
  const context = document.createElement('canvas').getContext('2d');
  if (context === null) return (part) => part.length * size;
  context.font = `${String(size)}px ${font}`;
  return (part) => context.measureText(part).width;
}

/** An SVG element with its attributes. */
export function svgElement<Name extends keyof SVGElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string | number>>,
  text?: string,
): SVGElementTagNameMap[Name] {
  const element = document.createElementNS(svgName, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  if (text !== undefined) element.textContent = text;
  return element;
}

const textAt = (x: number, y: number, size: number, fill: string, text: string, weight = 400): SVGTextElement =>
  svgElement('text', { x, y, 'font-size': size, fill, 'font-family': font, 'font-weight': weight }, text);

function legendAt(entries: readonly LegendEntry[], y: number): readonly SVGElement[] {
  const widthOf = widthMeasure(12);
  let x = edge;
  return entries.flatMap(({ word, colour }) => {
    const own = [svgElement('rect', { x, y: y - 10, width: 12, height: 12, fill: colour }), textAt(x + 18, y, 12, ink.title, word)];
    x += 18 + widthOf(word) + 18;
    return own;
  });
}

/** The whole picture as one SVG: title, lines, legend, chart, definition. */
function compose(chart: SVGSVGElement, words: PictureWords): SVGSVGElement {
  const box = chart.getBoundingClientRect();
  const [width, height] = [
    Math.max(1, Math.round(box.width === 0 ? Number(chart.getAttribute('width')) : box.width)),
    Math.max(1, Math.round(box.height === 0 ? Number(chart.getAttribute('height')) : box.height)),
  ];
  const whole = Math.max(width, 520) + 2 * edge;
  const parts: SVGElement[] = [];
  let y = edge + 20;
  const write = (text: string, size: number, fill: string, weight = 400) => {
    for (const line of wrapped(text, whole - 2 * edge, widthMeasure(size))) {
      parts.push(textAt(edge, y, size, fill, line, weight));
      y += size * 1.5;
    }
  };
  write(words.title, 20, ink.title, 600);
  for (const line of words.lines) write(line, 12, ink.quiet);
  if (words.legend.length > 0) {
    y += 6;
    parts.push(...legendAt(words.legend, y));
    y += 12;
  }
  const drawn = standalone(chart, width, height);
  drawn.setAttribute('x', String(edge));
  drawn.setAttribute('y', String(y));
  parts.push(drawn);
  y += height + 20;
  write(words.foot, 12, ink.quiet);
  const tall = Math.round(y + edge - 12);
  const svg = svgElement('svg', { xmlns: svgName, width: whole, height: tall, viewBox: `0 0 ${String(whole)} ${String(tall)}` });
  svg.append(svgElement('rect', { width: whole, height: tall, fill: ink.ground }), ...parts);
  return svg;
}

/** A drawn chart with what is said of it, as the bytes of a PNG. Nothing leaves the machine. Throws where the browser cannot draw it. */
export async function drawPicture(chart: SVGSVGElement, words: PictureWords): Promise<Uint8Array> {
  const svg = compose(chart, words);
  const [width, height] = [Number(svg.getAttribute('width')), Number(svg.getAttribute('height'))];
  const scale = Math.min(sharpness, mostPixels / Math.max(width, height));
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(new XMLSerializer().serializeToString(svg))}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('浏览器没有画布。');
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (blob === null) throw new Error('浏览器没有生成图片。');
  return new Uint8Array(await blob.arrayBuffer());
}
