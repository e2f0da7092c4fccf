import { describe, expect, test } from 'vitest';
import { comparable, expectedOf, readFixture } from './expected-readings.ts';

describe('practice files are read as expected', () => {
  const files = expectedOf('submissions');

  test('all of them are here', () => {
    expect(files).toHaveLength(17);
  });

  test.each(files)('$file', async (expected) => {
    const reading = await readFixture('submissions', expected.file);
    const { got, wanted } = comparable(reading, expected);
    expect(got).toEqual(wanted);
    const codes = reading.problems.map((problem) => problem.code);
    expect(codes).toEqual(expect.arrayContaining(expected.problems));
    const doubts = reading.problems.filter((problem) => problem.severity !== 'note').map((problem) => problem.code);
    if (expected.problems.length === 0) expect(doubts).toEqual([]);
    else expect([...new Set(doubts)].sort()).toEqual([...expected.problems].sort());
  });
});
