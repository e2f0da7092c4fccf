import { acceptedByOf, bodiesFor } from '#shared/closing/joint-acceptance.ts';
import { signatureRoles } from '#shared/closing/closing.ts';
import { closingProgress } from '#shared/closing/progress.ts';
import { marksIn } from '#shared/evidence/evidence.ts';
import type { Round } from '#shared/model/round.ts';
import type { AcceptanceUnit } from '#shared/output/acceptance-input.ts';
import { imageOf } from '#shared/output/papers/paper.ts';
import { shortfallsOf } from '#shared/scoring/shortfalls.ts';
import type { UnitPictures } from '#shared/templates/template-values.ts';
import { flattenPhoto } from '#renderer/files/flatten-photo.ts';
import type { Store } from '#renderer/store/store.ts';

/** Photos and signatures of a unit for a template, with the bytes of each picture by its key. */
export interface ReadPictures {
  readonly pictures: UnitPictures;
  readonly images: ReadonlyMap<string, Uint8Array>;
}

/** Reads what of a unit's visit is drawn: its photos with their marks, and the signatures that were given under what the visit says now. */
export async function readUnitPictures(store: Store, round: Round, { unitId, visit }: AcceptanceUnit): Promise<ReadPictures | undefined> {
  const held = visit === null ? undefined : await store.readVisit(round.id, unitId, visit.phase);
  if (held === undefined) return undefined;
  const { closing, evidence, standard, unit, exceptions } = held;
  const { findings, result } = held.inspected;
  const sealed = { findings, replies: closing.replies, result, leftOut: closing.leftOut, marksOf: marksIn(evidence), exceptions };
  const progress = closingProgress(shortfallsOf(standard, findings, result), closing, sealed, bodiesFor(acceptedByOf(round, standard), unit));
  const signatures = Object.fromEntries(
    signatureRoles.flatMap((role) => (progress.signatures[role] === 'signed' ? [[role, closing.signatures[role]] as const] : [])),
  );
  const photos = evidence.photos.filter(({ sha256 }) => !closing.leftOut.includes(sha256));
  const wanted = [
    ...photos.map(imageOf),
    ...Object.values(signatures).flatMap((one) => (one?.image === null || one?.image === undefined ? [] : [imageOf({ sha256: one.image })])),
  ];
  const images = new Map<string, Uint8Array>();
  for (const { key, sha256, marks } of wanted) {
    const bytes = await store.document(sha256);
    if (bytes !== undefined) images.set(key, marks.length === 0 ? bytes : await flattenPhoto(bytes, marks));
  }
  return { pictures: { photos, signatures }, images };
}
