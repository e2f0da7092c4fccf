import type { Draft, Entry } from '#shared/model/ledger.ts';

/** An act as the entry of one device, at a moment that follows from its place. */
export const entryOf = (draft: Draft, seq: number): Entry => ({
  ...draft,
  device: 'd',
  seq,
  at: `${String(seq).padStart(15, '0')}.00000`,
  by: '王立新',
  seen: {},
  batch: `d-${String(seq)}`,
  prev: '',
  hash: '',
});
