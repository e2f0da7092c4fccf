import { lazy, Suspense, type ReactNode } from 'react';

/** The charts, fetched with their library only when a page first shows one. Each is inside {@link ChartPlace}. */
export const DistributionChart = lazy(async () => ({ default: (await import('./distribution-chart.tsx')).DistributionDrawing }));
export const RateChart = lazy(async () => ({ default: (await import('./rate-chart.tsx')).RateDrawing }));
export const ShareChart = lazy(async () => ({ default: (await import('./share-chart.tsx')).ShareDrawing }));
export const SidesChart = lazy(async () => ({ default: (await import('./sides-chart.tsx')).SidesDrawing }));
export const SidesRadar = lazy(async () => ({ default: (await import('./radar-chart.tsx')).RadarDrawing }));
export const TwoChart = lazy(async () => ({ default: (await import('./two-chart.tsx')).TwoDrawing }));
export const FunnelChart = lazy(async () => ({ default: (await import('./funnel-chart.tsx')).FunnelDrawing }));
export const SignedChart = lazy(async () => ({ default: (await import('./signed-chart.tsx')).SignedDrawing }));
export const ParetoChart = lazy(async () => ({ default: (await import('./pareto-chart.tsx')).ParetoDrawing }));
export const RangeChart = lazy(async () => ({ default: (await import('./range-chart.tsx')).RangeDrawing }));
export const IntervalChart = lazy(async () => ({ default: (await import('./interval-chart.tsx')).IntervalDrawing }));

/** Keeps the place of a chart while it is fetched, so that nothing jumps. */
export function ChartPlace(props: { readonly height: number; readonly children: ReactNode }) {
  return <Suspense fallback={<div style={{ height: props.height }} />}>{props.children}</Suspense>;
}
