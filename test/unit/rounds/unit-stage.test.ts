import { describe, expect, it } from 'vitest';
import { stageOf, type UnitTraces } from '#shared/rounds/unit-stage.ts';

const none: UnitTraces = { submitted: false, first: null, re: null, decision: null };
const open = { completedMs: null };
const done = (completedMs: number) => ({ completedMs });

describe('how far a unit has come', () => {
  it.each<readonly [string, UnitTraces, string]>([
    ['nothing handed in', none, 'listed'],
    ['handed in', { ...none, submitted: true }, 'submitted'],
    ['being scored blind', { ...none, submitted: true, scored: true }, 'scoring'],
    ['settled after blind scoring', { ...none, submitted: true, scored: true, first: done(10) }, 'visited'],
    ['visited without handing in', { ...none, first: open }, 'visiting'],
    ['first visit under way', { ...none, submitted: true, first: open }, 'visiting'],
    ['first visit done', { ...none, submitted: true, first: done(10) }, 'visited'],
    ['accepted', { ...none, first: done(10), decision: { outcome: 'accepted', outdated: false } }, 'decided'],
    ['rejected', { ...none, first: done(10), decision: { outcome: 'rejected', outdated: false } }, 'decided'],
    ['to be rectified', { ...none, first: done(10), decision: { outcome: 'rectify', outdated: false } }, 'rectifying'],
    ['second visit under way', { ...none, first: done(10), re: open, decision: { outcome: 'rectify', outdated: false } }, 'visiting'],
    ['second visit done, to be decided again', { ...none, first: done(10), re: done(30), decision: { outcome: 'rectify', outdated: true } }, 'visited'],
    ['decided on a result that changed since', { ...none, first: done(10), decision: { outcome: 'accepted', outdated: true } }, 'visited'],
    ['decided, and the visit opened again since', { ...none, first: open, decision: { outcome: 'accepted', outdated: true } }, 'visiting'],
    ['decided after the second visit', { ...none, first: done(10), re: done(30), decision: { outcome: 'accepted', outdated: false } }, 'decided'],
  ])('%s', (_, traces, stage) => {
    expect(stageOf(traces)).toBe(stage);
  });
});
