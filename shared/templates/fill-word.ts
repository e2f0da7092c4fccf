import Docxtemplater from 'docxtemplater';
import PizZip from 'pizzip';
import { fail, ok, type Result } from '../result.ts';
import { errorText } from '../text/error-text.ts';
import { strayBrackets, templateMarks, valueText } from './template-marks.ts';
import type { FilledValue, TemplateValues } from './template-values.ts';
import { WordPictures, type PlacedPicture } from './word-pictures.ts';
import { wordTexts } from './word-texts.ts';

const isList = (value: FilledValue | readonly TemplateValues[]): value is readonly TemplateValues[] => Array.isArray(value);

/** Gives the library the value of a name and nothing more: no expressions. A loop gives its things, a picture its key, everything else its text. */
const nameParser = (tag: string) => {
  const name = tag.trim();
  return {
    get: (scope: unknown): unknown => {
      if (typeof scope !== 'object' || scope === null || !Object.hasOwn(scope, name)) return undefined;
      const value = (scope as TemplateValues)[name];
      if (value === undefined || isList(value)) return value;
      return value.picture ?? valueText(value.text);
    },
  };
};

const kindType = { png: 'image/png', jpg: 'image/jpeg' } as const;
const relationsOf = (part: string): string => part.replace(/^word\//, 'word/_rels/').concat('.rels');
const noRelations =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';

/** Puts the pictures beside the text: the files, what names them, and their kinds. */
function addPictures(zip: PizZip, placed: readonly PlacedPicture[]): void {
  const kinds = new Set<'png' | 'jpg'>();
  placed.forEach(({ part, id, bytes, kind }, index) => {
    kinds.add(kind);
    const file = `yanshoutai${String(index + 1)}.${kind}`;
    zip.file(`word/media/${file}`, bytes, { binary: true });
    const relations = zip.file(relationsOf(part))?.asText() ?? noRelations;
    const line = `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="media/${file}"/>`;
    zip.file(relationsOf(part), relations.replace('</Relationships>', `${line}</Relationships>`));
  });
  const types = zip.file('[Content_Types].xml')?.asText() ?? '';
  const lacking = [...kinds].filter((kind) => !new RegExp(`Extension="${kind}"`, 'i').test(types));
  if (lacking.length > 0)
    zip.file(
      '[Content_Types].xml',
      types.replace(/<Types[^>]*>/, (tag) => `${tag}${lacking.map((kind) => `<Default Extension="${kind}" ContentType="${kindType[kind]}"/>`).join('')}`),
    );
}

/**
 * Fills a checked Word template: values in the place of names, parts repeated for each thing, pictures by their key out of `images`. The finished document is read again: no mark may be left
 * in it. Fails with a sentence.
 */
export function fillWord(template: Uint8Array, values: TemplateValues, images: ReadonlyMap<string, Uint8Array>): Result<Uint8Array, string> {
  try {
    const pictures = new WordPictures(images);
    const document = new Docxtemplater(new PizZip(template), {
      delimiters: { start: '{{', end: '}}' },
      paragraphLoop: true,
      linebreaks: true,
      errorLogging: false,
      parser: nameParser,
      nullGetter: () => '',
      modules: [pictures],
    });
    document.render(values);
    const zip = document.getZip();
    addPictures(zip, pictures.placed);
    const bytes = zip.generate({ type: 'uint8array', compression: 'DEFLATE' });
    const left = wordTexts(bytes).find(({ text }) => templateMarks(text).length > 0 || strayBrackets(text) !== undefined);
    return left === undefined ? ok(bytes) : fail(`${left.place}还留有没填的“${left.text.slice(0, 30)}”，没有采用。`);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return fail(`模板填不出来：${errorText(error)}。请在“模板”里重新检查它，或从样板重新做一份。`);
  }
}
