import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { Photo } from '#shared/evidence/evidence.ts';
import { randomFrom } from '#shared/sample/random.ts';
import { samplePicture } from '#shared/sample/sample-picture.ts';
import { draftNotice } from '#shared/rectify/issued-notice.ts';
import { exampleInput, exampleScore, exampleStandard, exampleUnit } from './acceptance-example.ts';

/** What breaks files, each in the name of a unit: forbidden signs, signs of control, halves of pairs, emoji, formulas, escapes of the format, names that systems keep for themselves. */
const nasty: readonly string[] = [
  '/\\:*?"<>|',
  '\u0000\u0007\u001b',
  '😀👨‍👩‍👧🏳️‍🌈',
  '\ud800坏',
  '=1+1',
  '_x0041_',
  '&amp;<b>',
  "'单引号'",
  '{{单位名称}}',
  ']]>',
  '\u202e倒写',
  'a\tb\nc\r\nd',
  'CON',
  '..',
  '　全角　',
  '\ufffe\uffff',
];

/** The longest text that a cell of Excel holds, with signs of control and emoji in it. */
export const longNote = `开头\u0001😀${'很长的情况说明。'.repeat(5000)}`.slice(0, 32_767);

/** Two pictures as they are taken on site, by the hash that names them. */
export const hostilePictures: ReadonlyMap<string, Uint8Array> = new Map(
  ([1, 2] as const).map((seed) => {
    const { png } = samplePicture(randomFrom(seed), seed === 1 ? 'plate' : 'room');
    return [bytesToHex(sha256(png)), png] as const;
  }),
);

/** Photos of a unit's visit, one of them with marks. */
export const hostilePhotos: readonly Photo[] = [...hostilePictures.keys()].map((hash, index) => ({
  itemId: index === 0 ? 'a1' : 'b1',
  sha256: hash,
  name: `照片${nasty[0] ?? ''}${String(index)}.png`,
  takenOn: '2024-11-02',
  print: null,
  marks: [],
  by: '张\u0000力😀',
  addedMs: 0,
}));

const nameOf = (index: number): string => {
  const odd = nasty[index % nasty.length] ?? '';
  const name = `第${String(index + 1)}${odd}基层工会委员会`;
  // Forty characters where it is the long kind.
  return index % 3 === 0 ? `${name}${'长'.repeat(40)}`.slice(0, 40) : name;
};

/** Forty units, each with something that breaks files: names, notes of 32,767 characters, notices, decisions with odd reasons. */
export const hostileUnits = Array.from({ length: 40 }, (_, index) => {
  const lost = { a1: 400, b1: 125 + 25 * (index % 3) };
  const unit = exampleUnit(nameOf(index), lost);
  const note = index % 5 === 0 ? longNote : `缺材料${nasty[(index + 3) % nasty.length] ?? ''}`;
  const items = [{ itemId: 'a1', place: 1, text: '委员会健全', found: note.slice(0, 3000), todo: nasty[index % nasty.length] ?? '' }];
  return {
    ...unit,
    unitId: `u${String(index)}`,
    town: index % 4 === 0 ? (nasty[index % nasty.length] ?? '') : '石桥镇',
    visit: {
      standard: exampleStandard,
      phase: 'first' as const,
      completed: true,
      visitedOn: '2024-11-08',
      score: exampleScore(lost),
      self: { a1: 800 },
      notes: { a1: note, b1: '😀' },
    },
    decision:
      unit.decision === null
        ? null
        : {
            ...unit.decision,
            outcome: (['accepted', 'rectify', 'rejected'] as const)[index % 3] ?? 'accepted',
            reason: nasty[(index + 7) % nasty.length] ?? '',
          },
    notice: draftNotice({ on: '2024-12-01', dueOn: '2024-12-31', items }),
  };
});

/** The round of these units. */
export const hostileInput = exampleInput(hostileUnits, { roundTitle: `2024年验收${nasty[0] ?? ''}😀`, federation: '云溪县\u0007总工会' });
