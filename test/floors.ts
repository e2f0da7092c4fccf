/**
 * The floors of `shared/`, from the bottom up (docs/architecture.md): a folder may use what is below it, never what is above it or beside it on the same floor.
 * The single files directly below `shared/` (json, points, result, seeded-order, steps) are under all of them.
 */
export const floors: readonly (readonly string[])[] = [
  ['text', 'days'],
  ['model'],
  ['facts'],
  ['ledger'],
  ['scoring'],
  ['evidence', 'blind', 'backcheck', 'calibration', 'forms', 'closing', 'rectify', 'programme'],
  ['intake'],
  ['standards', 'matching'],
  ['checks'],
  ['record'],
  ['differences', 'analysis', 'search'],
  ['rounds'],
  ['projecting'],
  ['visit', 'importing', 'desk'],
  ['backups'],
  ['output'],
  ['writeback'],
  ['templates'],
  ['reporting'],
  ['sample'],
];
