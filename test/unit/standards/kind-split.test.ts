import { expect, it } from 'vitest';
import { splitByKind } from '#shared/standards/kind-split.ts';

it('parts the units that a round would take by the kinds its standard is for', () => {
  const units = [
    { id: 'a', kind: 'enterprise' as const },
    { id: 'b', kind: 'school' as const },
    { id: 'c', kind: 'enterprise' as const },
  ];
  expect(splitByKind(['a', 'b', 'c', 'unknown'], units, ['enterprise'])).toEqual({ fitting: ['a', 'c', 'unknown'], others: ['b'] });
  expect(splitByKind(['a', 'b'], units, [])).toEqual({ fitting: ['a', 'b'], others: [] });
});
