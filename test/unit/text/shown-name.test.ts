import { describe, expect, it } from 'vitest';
import type { ChainBreak } from '#shared/ledger/chain.ts';
import { readManifestOf, writePackage } from '#shared/ledger/package.ts';
import type { Entry } from '#shared/model/ledger.ts';
import { breakSentences } from '#shared/record/chain-words.ts';
import { shownName } from '#shared/text/shown-name.ts';

const tricks = ['王\u202e四李', '\u2067李四\u2069', '张\u0000三', '赵\u200b六', '钱\r\n七', '\ufeff孙八', '周\u061c九'] as const;
const unseen = /[\p{Cc}\p{Cf}\u2028\u2029]/u;

const codes: readonly ChainBreak['code'][] = ['altered', 'chain', 'gap', 'own', 'future', 'seen', 'signature', 'unsigned', 'key', 'content', 'taken'];

describe('a name from outside', () => {
  it('is shown without signs that show nothing, every letter where it was written', () => {
    expect(tricks.map(shownName)).toEqual(['王四李', '李四', '张三', '赵六', '钱七', '孙八', '周九']);
    expect(shownName('云溪县总工会 一组')).toBe('云溪县总工会 一组');
  });

  it('is cut after sixty characters, a rare one counting as one', () => {
    expect(shownName('𠮷'.repeat(61))).toBe(`${'𠮷'.repeat(60)}…`);
  });

  it.each(tricks)('turns no sentence about what stayed outside, nor the name of who wrote the package (%#)', (name) => {
    const entry: Entry = {
      device: name,
      seq: 1,
      at: '000000000000001.00000',
      by: name,
      round: null,
      subject: 'unit/u1',
      act: 'unit-changed',
      fields: {},
      seen: {},
      batch: null,
      prev: '',
      hash: '',
    };
    for (const code of codes)
      for (const sentence of breakSentences([{ code, device: name, seq: 1, refused: 1, words: name }], [entry])) {
        expect(sentence).toMatch(/^机器 /u);
        expect(sentence).not.toMatch(unseen);
      }
    const manifest = readManifestOf(writePackage({ device: 'd', by: name, writtenMs: 0, entries: [], documents: [] }));
    expect(manifest.ok && manifest.value.by).toBe(shownName(name));
  });
});
