import { expect, it } from 'vitest';
import { factWord } from '#shared/facts/fact-words.ts';
import { factVocabulary } from '#shared/intake/words/facts.ts';

it('every fact that is read from a file has a Chinese name, since lists and warnings show it', () => {
  expect(factVocabulary.map(({ key }) => key).filter((key) => factWord(key) === key)).toEqual([]);
});
