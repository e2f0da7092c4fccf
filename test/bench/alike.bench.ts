import { alike, type VisitPictures } from '#shared/evidence/alike.ts';

const visits = 1800;
const photosEach = 20;

/** Sixteen bytes that look like chance, as hex: the same in every run. */
function prints(): () => string {
  let seed = 7;
  const word = (): string => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return (seed * 2).toString(16).padStart(8, '0').slice(0, 8);
  };
  return () => Array.from({ length: 4 }, word).join('');
}

/** Ten years of a county: every visit with its photos. */
function tenYears(): readonly VisitPictures[] {
  const print = prints();
  return Array.from({ length: visits }, (_, index) => {
    const [roundId, unitId] = [String(2017 + (index % 10)), `u${String(index)}`];
    const photos = Array.from({ length: photosEach }, (__, photo) => ({ itemId: String(photo), sha256: `${String(index)}-${String(photo)}`, print: print() }));
    return { id: `${roundId}/${unitId}/first`, roundId, unitId, phase: 'first' as const, photos };
  });
}

const timeOf = (work: () => unknown): number => {
  const started = performance.now();
  work();
  return performance.now() - started;
};

/** The photos of one visit are looked for among ten years of a county; measured by comparing as many pairs of the same prints letter by letter. */
export function benchAlike() {
  const all = tenYears();
  const own = all.slice(0, 1);
  alike(own, all);
  const oursMs = timeOf(() => alike(own, all));
  const theirsMs = timeOf(() => {
    let differing = 0;
    for (const { photos } of own) {
      for (const { print: a } of photos)
        for (const other of all) for (const { print: b } of other.photos) for (let at = 0; at < 32; at += 1) if (a?.[at] !== b?.[at]) differing += 1;
    }
    return differing;
  });
  const pairs = visits * photosEach * photosEach;
  return Promise.resolve({
    name: 'evidence: the same picture among ten years of a county',
    ratio: oursMs / theirsMs,
    detail: `${oursMs.toFixed(0)} ms for ${String(pairs)} pairs; comparing their prints letter by letter ${theirsMs.toFixed(0)} ms`,
  });
}
