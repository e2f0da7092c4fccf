import { createContext, use } from 'react';
import { compareParts, type ComparePart, type GroupAxis } from './compare-address.ts';

/** What 对比 stands on: one county at work, or several whose results were gathered and are only looked at. */
export interface CompareReach {
  /** What all units together are called. */
  readonly whole: '全县' | '全市';
  /** The pages that can be shown. */
  readonly parts: readonly ComparePart[];
  /** The axes that units are grouped by; the first is that of 总览. */
  readonly axes: readonly GroupAxis[];
  /** Whether there are other screens to lead to, and anything to record. */
  readonly works: boolean;
}

/** One county at work: as the program shows it. */
export const ownCounty: CompareReach = { whole: '全县', parts: compareParts, axes: ['town', 'system', 'kind', 'size'], works: true };

/** Given around 对比 where it does not stand on one county at work. */
export const CompareReachContext = createContext<CompareReach>(ownCounty);

/** What 对比 stands on. */
export const useCompareReach = (): CompareReach => use(CompareReachContext);
