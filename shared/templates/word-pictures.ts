import type { DXT } from 'docxtemplater';
import { imageSize } from '../output/papers/image-size.ts';
import { templateName } from './template-names.ts';

/** A picture that was put into a part of a Word document, and the id under which the part names it. */
export interface PlacedPicture {
  readonly part: string;
  readonly id: string;
  readonly bytes: Uint8Array;
  readonly kind: 'png' | 'jpg';
}

/** One pixel in the unit of drawings, and the largest picture: about a third of a page for photos, a line for signatures. */
const emuPerPixel = 9525;
const boxes: Readonly<Record<string, readonly [width: number, height: number]>> = { 照片图: [280, 210], 签名图: [150, 60] };

const own = 'yanshoutai/picture';

function drawing(id: string, number: number, width: number, height: number): string {
  const [cx, cy] = [String(Math.round(width * emuPerPixel)), String(Math.round(height * emuPerPixel))];
  const name = `图片${String(number)}`;
  return (
    `<w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" distT="0" distB="0" distL="0" distR="0"><wp:extent cx="${cx}" cy="${cy}"/>` +
    `<wp:docPr id="${String(9000 + number)}" name="${name}"/><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture">` +
    `<pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:nvPicPr><pic:cNvPr id="${String(9000 + number)}" name="${name}"/><pic:cNvPicPr/></pic:nvPicPr>` +
    `<pic:blipFill><a:blip xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:embed="${id}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>` +
    `<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${cx}" cy="${cy}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>`
  );
}

/** Our module of docxtemplater that draws pictures in the place of their names: the library's own is another product. `placed` tells afterwards what the file needs beside its text. */
export class WordPictures implements DXT.Module {
  readonly name = 'YanshoutaiPictures';
  readonly placed: PlacedPicture[] = [];
  readonly #images: ReadonlyMap<string, Uint8Array>;

  constructor(images: ReadonlyMap<string, Uint8Array>) {
    this.#images = images;
  }

  /** Takes the marks of pictures for this module. */
  parse(content: string): DXT.SimplePart | null {
    const name = content.trim();
    return templateName(name)?.kind === 'picture' ? { type: 'placeholder', value: name, module: own } : null;
  }

  /** Draws one; a picture that is not here is named in its place, none is nothing. */
  render(part: DXT.Part, { scopeManager, filePath }: DXT.RenderOptions): DXT.Rendered | null {
    if (part.module !== own) return null;
    const key: unknown = scopeManager.getValue(part.value, { part });
    if (typeof key !== 'string' || key === '') return { value: '', errors: [] };
    const bytes = this.#images.get(key);
    const size = bytes === undefined ? undefined : imageSize(bytes);
    if (bytes === undefined || size === undefined) return { value: '（图片缺失）', errors: [] };
    const number = this.placed.length + 1;
    const id = `rIdYst${String(number)}`;
    this.placed.push({ part: filePath, id, bytes, kind: size.kind });
    const [width, height] = boxes[part.value] ?? [280, 210];
    const scale = Math.min(width / size.width, height / size.height);
    return { value: `</w:t></w:r><w:r>${drawing(id, number, size.width * scale, size.height * scale)}</w:r><w:r><w:t xml:space="preserve">`, errors: [] };
  }
}
