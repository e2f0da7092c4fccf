import { discreetPaper } from '#shared/output/discretion.ts';
import { imageSize } from '#shared/output/papers/image-size.ts';
import type { Paper } from '#shared/output/papers/paper.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import type { Store } from '#renderer/store/store.ts';
import { readDiscretion } from './use-discretion.ts';
import { paperPictures } from './paper-pictures.ts';

/** A paper, as those may read it who get it, as a Word document that was read back and holds everything; otherwise a Chinese sentence. The library that writes it is loaded when the first one is asked for. */
export async function paperDocx(store: Store, given: Paper): Promise<Result<Uint8Array, string>> {
  const [{ writeDocx }, { verifyDocx }] = await Promise.all([import('#shared/output/papers/write-docx.ts'), import('#shared/output/papers/verify-docx.ts')]);
  const paper = discreetPaper(given, await readDiscretion(store));
  const images = await paperPictures(store, paper);
  const bytes = await writeDocx(paper, images);
  const drawable = [...images.values()].filter((image) => imageSize(image) !== undefined).length;
  const verified = verifyDocx(bytes, paper, drawable);
  return verified.ok ? ok(bytes) : fail(verified.problem.message);
}
