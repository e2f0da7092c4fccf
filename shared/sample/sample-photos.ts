import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { Day } from '../days/days.ts';
import { printOf } from '../evidence/picture-print.ts';
import type { VisitKey } from '../model/round.ts';
import { addPhoto } from '../record/visit-acts.ts';
import { noFinding, type Findings } from '../model/finding.ts';
import type { Draft } from '../model/ledger.ts';
import { itemsOf, type Item, type Standard } from '../model/standard.ts';
import type { Random } from './random.ts';
import type { SampleDocument } from './sample-import.ts';
import { samplePicture, type Scene } from './sample-picture.ts';

/** A photo that a team took of an item. */
export interface SamplePhoto {
  readonly itemId: string;
  readonly document: SampleDocument;
  readonly name: string;
  readonly print: string;
}

/** Words of an item, and what a photo of it shows. */
const sceneWords: readonly (readonly [RegExp, Scene])[] = [
  [/牌子|挂牌|门牌/u, 'plate'],
  [/宣传|上墙|公开栏/u, 'board'],
  [/办公室|场所|活动室|阵地/u, 'room'],
];

const sceneOf = (item: Item): Scene => sceneWords.find(([words]) => words.test(item.text))?.[1] ?? 'papers';

/** Photos of a share of what fell short, as a team takes them to show what it found. */
export function photosOf(random: Random, standard: Standard, findings: Findings, share: number): readonly SamplePhoto[] {
  return itemsOf(standard).flatMap(({ item }): readonly SamplePhoto[] => {
    const verdict = findings[item.id]?.verdict;
    if ((verdict !== 'partly' && verdict !== 'unmet') || !random.chance(share)) return [];
    const picture = samplePicture(random, sceneOf(item));
    const document = { sha256: bytesToHex(sha256(picture.png)), bytes: picture.png };
    return [{ itemId: item.id, document, name: `现场照片${item.no}.png`, print: printOf(picture.rgba, picture.width, picture.height) }];
  });
}

/** The acts that add photos to a visit. */
export const photoDrafts = (key: VisitKey, takenOn: Day, photos: readonly SamplePhoto[]): readonly Draft[] =>
  photos.map(({ itemId, document, name, print }) => addPhoto(key, itemId, { sha256: document.sha256, name, takenOn, print }));

/** Findings with the photos that were taken of them. */
export const withPhotos = (findings: Findings, photos: readonly SamplePhoto[]): Findings =>
  photos.reduce<Findings>((all, { itemId, document }) => {
    const finding = all[itemId] ?? noFinding;
    return { ...all, [itemId]: { ...finding, photos: [...finding.photos, document.sha256] } };
  }, findings);
