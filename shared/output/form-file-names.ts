import { fileName } from '../text/safe-names.ts';

/** The names of the units' files, in their order: 单位_自评表.xlsx, none twice whatever the units are called. */
export function formFileNames(unitNames: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return unitNames.map((unit) => {
    for (let count = 1; ; count += 1) {
      const name = fileName(`${unit.slice(0, 60)}_自评表${count === 1 ? '' : `(${String(count)})`}`, 'xlsx');
      if (taken.has(name.toLowerCase())) continue;
      taken.add(name.toLowerCase());
      return name;
    }
  });
}
