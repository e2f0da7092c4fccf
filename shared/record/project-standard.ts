import { clockMs } from '../ledger/clock.ts';
import type { StandardRecord } from './records.ts';
import { textOf, type Registers } from '../ledger/registers.ts';

/** A row of the library of standards. Undefined while it has no title. */
export function projectStandard(hash: string, registers: Registers): StandardRecord | undefined {
  const title = textOf(registers, 'title');
  const write = registers['title']?.winner;
  return title === null || write === undefined ? undefined : { hash, title, version: textOf(registers, 'version') ?? '', keptMs: clockMs(write.at) };
}
