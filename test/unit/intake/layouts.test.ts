import { describe, expect, test } from 'vitest';
import { comparable, expectedOf, readFixture } from './expected-readings.ts';

describe.each(['layouts', 'adversary', 'second-adversary', 'rounds'])('made-up layouts of the set %s are read as their builder knows them', (folder) => {
  test.each(expectedOf(folder))('$file', async (expected) => {
    const reading = await readFixture(folder, expected.file);
    const { got, wanted } = comparable(reading, expected);
    expect(got).toEqual(wanted);
    const codes = [...new Set(reading.problems.map((problem) => problem.code))];
    expect(codes).toEqual(expect.arrayContaining(expected.problems));
    const doubts = reading.problems.filter((problem) => problem.severity !== 'note').map((problem) => problem.code);
    expect([...new Set(doubts)].filter((code) => !expected.problems.includes(code))).toEqual([]);
  });
});
