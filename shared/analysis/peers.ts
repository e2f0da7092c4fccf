import type { UnitKind } from '../model/standard.ts';

/** A band of sizes by workers: from `from` on, up to the next one. */
export interface SizeBand {
  readonly id: string;
  readonly word: string;
  readonly from: number;
}

/** Sizes by workers. 50 parts what the “十有” asks of small and larger units; from 200 on the Trade Union Law provides for a full-time chair. */
export const sizeBands: readonly SizeBand[] = [
  { id: 'small', word: '不足50人', from: 0 },
  { id: 'middle', word: '50–199人', from: 50 },
  { id: 'large', word: '200人以上', from: 200 },
];

/** The band of a unit; undefined where the number of its workers is not known. */
export const bandOf = (workers: number | null): SizeBand | undefined => (workers === null ? undefined : sizeBands.findLast(({ from }) => workers >= from));

/** What puts a unit among its like: kind and size. */
interface Peer {
  readonly kind: UnitKind;
  readonly workers: number | null;
}

/** The peer group of a unit (kind × size) as a key; a size that is not known is a group of its own. */
export const peerKey = ({ kind, workers }: Peer): string => `${kind}/${bandOf(workers)?.id ?? 'unknown'}`;
