import { cityItems } from '#test/builders/city-items.ts';
import type { HubDatabase } from '#electron/commands/hub/hub-database.ts';

/** How large a generated city is. */
export interface CityRows {
  readonly units: number;
  readonly counties: number;
  readonly years: readonly number[];
}

/** Fills an empty hub by SQL alone: every unit in a round each year, visited by one of two standards of 60 items, four of five decided. Numbers look like chance and are the same in every run. */
export async function fillCity(db: HubDatabase, { units, counties, years }: CityRows): Promise<void> {
  await db.query("INSERT INTO hub.county (name) SELECT '县' || c || '总工会' FROM generate_series(1, $1::int) AS c", [counties]);
  for (let county = 1; county <= counties; county += 1) await db.query('SELECT hub.prepare($1::smallint, $2::smallint[])', [county, years]);
  const standardOf = "CASE WHEN c % 3 = 0 THEN 'b' ELSE 'a' END";
  for (const hash of ['a', 'b']) {
    await db.query(
      `INSERT INTO hub.standard SELECT c, $2, $2, '1', '标准' || $2, 12000, 60, '{}', NULL, 9600, 7200, '{}' FROM generate_series(1, $1::int) AS c WHERE ${standardOf} = $2`,
      [counties, hash],
    );
    await db.query(
      `INSERT INTO hub.standard_item SELECT c, $2, i, 'i' || i, i::text, (i - 1) / 6 + 1, 's' || ((i - 1) / 6 + 1), '部分' || ((i - 1) / 6 + 1), '内容' || i, 200, false, false,
         CASE WHEN i % 4 = 0 THEN $2 ELSE '' END || 'm' || i, 'w' || i
       FROM generate_series(1, $1::int) AS c, generate_series(1, 60) AS i WHERE ${standardOf} = $2`,
      [counties, hash],
    );
  }
  await db.query(
    `INSERT INTO hub.unit (county, id, name, town, kind, facts, workers, members, hardship, system, has_union, without_union)
     SELECT u % $2 + 1, 'u' || u, '单位' || u, '乡镇' || (u / $2) % 20, (ARRAY['enterprise','community','office','institution','school','township','industry','other'])[u % 8 + 1], '{}',
       u % 300 + 5, u % 280, u % 7, '系统' || u % 9, true, u % 50 = 0
     FROM generate_series(1, $1::int) AS u`,
    [units, counties],
  );
  await db.script(cityItems);
  for (const year of years) {
    await db.query(
      `INSERT INTO hub.round SELECT c, 'r' || $2::int, $2::int || '年', $2::int, ${standardOf}, make_date($2::int, 3, 1), NULL, NULL, false, false FROM generate_series(1, $1::int) AS c`,
      [counties, year],
    );
    await db.query("INSERT INTO hub.round_unit SELECT county, 'r' || $1::int, id, NULL, NULL FROM hub.unit", [year]);
    await db.query(
      `INSERT INTO hub.visit (county, year, round_id, unit_id, phase, standard_hash, opened_ms, changed_ms, completed_ms, verdicts, assessed, self, sections, judged, asked, photos, notes, total, self_total,
         grade, recommendation, open_mandatory, vetoes, unmet, lacks, disputed, ruled, inspected_total)
       SELECT u.county, $1, 'r' || $1::int, u.id, p.phase, CASE WHEN u.county % 3 = 0 THEN 'b' ELSE 'a' END, 1, 2, 3, i.verdicts, i.assessed, i.self, i.sections, 60, 60, 0, 0, i.total, i.total + 300,
         NULL, CASE WHEN i.total >= 9600 THEN 'accepted' WHEN i.total >= 7200 THEN 'rectify' ELSE 'rejected' END, '{}', '{}', '{}', 0, 0, 0, i.total
       FROM hub.unit u
       CROSS JOIN (VALUES ('first'), ('re')) AS p (phase)
       JOIN city_items i ON i.number = (substr(u.id, 2)::int * 7 + $1::int * 13 + CASE p.phase WHEN 're' THEN 5 ELSE 0 END) % 101
       WHERE p.phase = 'first' OR substr(u.id, 2)::int % 6 = 0`,
      [year],
    );
    await db.query(
      `INSERT INTO hub.decision (county, year, round_id, unit_id, outcome, adopted, recommended, decided_ms)
       SELECT county, year, round_id, unit_id, recommendation, total % 11 > 0, recommendation, 4 FROM hub.visit WHERE year = $1 AND phase = 'first' AND substr(unit_id, 2)::int % 5 > 0`,
      [year],
    );
  }
}
