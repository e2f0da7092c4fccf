import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { came, ownText, typed } from '#shared/text/own-text.ts';

const typedAll = (texts: readonly string[]) => texts.reduce(typed, ownText(''));

describe('a search field whose value comes back late', () => {
  it('keeps what was typed, whichever of its echoes come and however late', () => {
    const run = fc.array(fc.string(), { minLength: 1 }).chain((texts) => fc.record({ texts: fc.constant(texts), echoes: fc.subarray([...texts.keys()]) }));
    fc.assert(
      fc.property(run, ({ texts, echoes }) => {
        const shown = echoes.reduce((own, at) => came(own, texts[at] ?? ''), typedAll(texts));
        const last = came(shown, texts.at(-1) ?? '');
        expect(last.text).toBe(texts.at(-1));
      }),
    );
  });

  it('shows an earlier echo nowhere', () => {
    expect(came(typedAll(['c', 'cg', 'cgz']), 'c').text).toBe('cgz');
  });

  it('takes over a value that was not typed here: going back, or a link', () => {
    const settled = came(typedAll(['cg']), 'cg');
    expect(came(settled, '').text).toBe('');
    expect(came(settled, '城关').text).toBe('城关');
  });
});
