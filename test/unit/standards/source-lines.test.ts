import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { shippedStandards } from '#resources/standards/index.ts';

/** The lines of 工会规范化建设一览表 as the source has them: a title, then its four lines. */
const source = readFileSync(new URL('../../fixtures/sources/工会规范化建设一览表.txt', import.meta.url), 'utf8')
  .trim()
  .split('\n');

it('一览表 has the titles and the lines of its source, word for word, each under the clause that it names', () => {
  const standard = shippedStandards.find(({ id }) => id === 'yi-lan-biao');
  const written = standard?.sections.flatMap(({ title, items }, group) => [
    `${'一二三四五六七八九十'[group] ?? ''}、${title}`,
    ...items.map(({ text, clause }) => {
      const [, inGroup, line] = /^一览表第(\d+)组第(\d+)条$/u.exec(clause ?? '') ?? [];
      expect(inGroup).toBe(String(group + 1));
      return `${line ?? ''}.${text}`;
    }),
  ]);
  expect(written).toEqual(source);
});
