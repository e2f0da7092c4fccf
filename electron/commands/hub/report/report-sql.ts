// The statements of the reports. $1 is the numbers of the counties, $2 years. Numbers are added up here and meant by shared: what is a mean, a share or a target is said there.

/** Visits whose result counts: the re-inspection where it is completed, otherwise the first, completed or not (`standingVisit`). */
const standing = `
standing AS (
  SELECT v.* FROM hub.visit v
  WHERE v.county = ANY ($1::smallint[]) AND v.year = ANY ($2::smallint[])
    AND (
      v.phase = 're' AND v.completed_ms IS NOT NULL
      OR v.phase = 'first' AND NOT EXISTS (
        SELECT FROM hub.visit again
        WHERE again.county = v.county AND again.year = v.year AND again.round_id = v.round_id AND again.unit_id = v.unit_id
          AND again.phase = 're' AND again.completed_ms IS NOT NULL
      )
    )
)`;

/** Every unit of every round (`roundState`) with the result that counts, its decision, and where it belongs; \`standard\` is that of the visit, otherwise the round's. */
const results = `
${standing},
member AS (
  SELECT county, round_id, unit_id FROM hub.round_unit WHERE county = ANY ($1::smallint[])
  UNION
  SELECT county, round_id, unit_id FROM hub.visit WHERE phase = 'first' AND county = ANY ($1::smallint[]) AND year = ANY ($2::smallint[])
),
result AS (
  SELECT m.county, r.year, m.round_id, m.unit_id,
    COALESCE(s.standard_hash, r.standard_hash, '') AS standard,
    s.unit_id IS NOT NULL AS visited,
    s.completed_ms IS NOT NULL AS completed,
    COALESCE(s.phase = 're', false) AS again,
    s.total, s.self_total, s.recommendation,
    d.outcome, d.adopted,
    COALESCE(u.town, '') AS town, COALESCE(u.kind, 'other') AS kind, COALESCE(u.system, '') AS system
  FROM member m
  JOIN hub.round r ON r.county = m.county AND r.id = m.round_id AND r.year = ANY ($2::smallint[])
  LEFT JOIN standing s ON s.county = m.county AND s.round_id = m.round_id AND s.unit_id = m.unit_id
  LEFT JOIN hub.decision d ON d.county = m.county AND d.year = ANY ($2::smallint[]) AND d.round_id = m.round_id AND d.unit_id = m.unit_id
  LEFT JOIN hub.unit u ON u.county = m.county AND u.id = m.unit_id
)`;

const resultFigures = `
  count(*) AS listed,
  count(*) FILTER (WHERE visited) AS visited,
  count(*) FILTER (WHERE completed) AS completed,
  count(*) FILTER (WHERE completed AND again) AS again,
  count(*) FILTER (WHERE completed AND again AND recommendation = 'accepted') AS again_accepted,
  sum(total) FILTER (WHERE completed) AS points,
  min(total) FILTER (WHERE completed) AS lowest,
  max(total) FILTER (WHERE completed) AS highest,
  sum(self_total) FILTER (WHERE completed) AS self_points,
  count(self_total) FILTER (WHERE completed) AS self_known,
  count(*) FILTER (WHERE completed AND recommendation = 'accepted') AS recommended,
  count(outcome) AS decided,
  count(*) FILTER (WHERE outcome = 'accepted') AS accepted,
  count(*) FILTER (WHERE outcome = 'rectify') AS rectify,
  count(*) FILTER (WHERE outcome = 'rejected') AS rejected,
  count(*) FILTER (WHERE NOT adopted) AS overruled`;

/** The statements by what they tell. */
export const reportSql = {
  /** The register by town, kind and system of each county, and by kind and system of all. */
  register: `
SELECT GROUPING(county, town, kind, system) AS bits, county, town, kind, system,
  count(*) AS units,
  count(*) FILTER (WHERE without_union) AS without_union,
  COALESCE(sum(LEAST(members, workers)) FILTER (WHERE workers IS NOT NULL AND members IS NOT NULL), 0) AS members,
  COALESCE(sum(workers) FILTER (WHERE members IS NOT NULL), 0) AS workers,
  count(*) FILTER (WHERE workers IS NULL OR members IS NULL) AS unknown,
  COALESCE(sum(hardship), 0) AS hardship,
  count(hardship) AS hardship_known
FROM hub.unit
WHERE county = ANY ($1::smallint[]) AND ended IS NULL
GROUP BY GROUPING SETS ((), (kind), (system), (county), (county, town), (county, kind), (county, system))`,

  /** How far the working units are with the targets that acceptance reaches (\`yearProgress\`). $2 one year; $3 … $5 side by side: a county, a target, a standard that counts for it. */
  targets: `
WITH counted AS (SELECT * FROM unnest($3::smallint[], $4::text[], $5::text[]) AS c (county, target, standard)),
last AS (
  SELECT DISTINCT ON (c.target, d.county, d.unit_id) c.target, d.county, d.unit_id, d.outcome
  FROM hub.decision d
  JOIN hub.round r ON r.county = d.county AND r.id = d.round_id
  JOIN hub.standard s ON s.county = r.county AND s.hash = r.standard_hash
  JOIN counted c ON c.county = d.county AND c.standard = s.id
  WHERE d.county = ANY ($1::smallint[]) AND r.year > 0 AND r.year <= $2
  ORDER BY c.target, d.county, d.unit_id, r.year DESC, r.opened_on DESC NULLS LAST, r.id COLLATE "C" DESC
)
SELECT t.target, u.county,
  count(*) FILTER (WHERE l.outcome = 'accepted') AS reached,
  count(*) AS of,
  count(*) FILTER (WHERE l.outcome IS NULL) AS unknown
FROM hub.unit u
JOIN (VALUES ('townships', true), ('homes', false)) AS t (target, township) ON t.township = (u.kind = 'township')
LEFT JOIN last l ON l.target = t.target AND l.county = u.county AND l.unit_id = u.id
WHERE u.county = ANY ($1::smallint[]) AND u.ended IS NULL
  AND (l.outcome IS NOT NULL OR u.kind = 'township' OR u.kind NOT IN ('industry', 'other') AND u.has_union IS DISTINCT FROM false)
GROUP BY GROUPING SETS ((t.target), (t.target, u.county))`,

  /** What the rounds of a year came to: all counties and each, by town, kind and system, together and by standard. Points of different standards are added up nowhere that shows them. */
  results: `
WITH ${results}
SELECT GROUPING(standard, county, town, kind, system) AS bits, standard, county, town, kind, system, ${resultFigures}
FROM result
GROUP BY GROUPING SETS (
  (), (county), (county, town), (kind), (system), (county, kind), (county, system),
  (standard), (standard, county), (standard, county, town), (standard, kind), (standard, system), (standard, county, kind), (standard, county, system)
)`,

  /** What the rounds of several years came to: all counties and each, by standard. */
  years: `
WITH ${results}
SELECT GROUPING(standard, county) AS bits, year, standard, county, ${resultFigures}
FROM result
GROUP BY GROUPING SETS ((year), (year, county), (year, standard), (year, standard, county))`,

  /** What became of units with a completed first inspection by the same standard in both years: $2 the two years, $3 the later one. Of a unit's rounds in one year the one opened last. A re-inspection would set what was mended beside what was found. The years are grouped and not joined: over lists that are sorted by county, a planner joined each county's units with all of them. */
  change: `
WITH one AS (
  SELECT DISTINCT ON (s.county, s.year, s.unit_id, s.standard_hash) s.county, s.year, s.unit_id, s.standard_hash, s.total
  FROM hub.visit s
  JOIN hub.round r ON r.county = s.county AND r.id = s.round_id
  WHERE s.county = ANY ($1::smallint[]) AND s.year = ANY ($2::smallint[]) AND s.phase = 'first' AND s.completed_ms IS NOT NULL
  ORDER BY s.county, s.year, s.unit_id, s.standard_hash, r.opened_on DESC NULLS LAST, r.id COLLATE "C" DESC
),
both_years AS (
  SELECT county, standard_hash, max(total) FILTER (WHERE year = $3) AS now, max(total) FILTER (WHERE year <> $3) AS before
  FROM one
  GROUP BY county, standard_hash, unit_id
)
SELECT standard_hash AS standard, county, count(*) AS units, sum(now - before) AS points, count(*) FILTER (WHERE now > before) AS up, count(*) FILTER (WHERE now < before) AS down
FROM both_years
WHERE now IS NOT NULL AND before IS NOT NULL
GROUP BY GROUPING SETS ((standard_hash), (standard_hash, county))`,

  /** Of every item of every standard of a county: the units it was judged for and applies to, and what they have (\`assessedOf\`). */
  items: `
WITH ${standing},
own AS (SELECT county, hash, row_number() OVER () AS standard FROM hub.standard WHERE county = ANY ($1::smallint[])),
counted AS (
  SELECT o.standard, p.place, p.points, count(*) AS units
  FROM standing s JOIN own o ON o.county = s.county AND o.hash = s.standard_hash
  CROSS JOIN LATERAL unnest(s.assessed, s.verdicts) WITH ORDINALITY AS p (points, verdict, place)
  WHERE s.completed_ms IS NOT NULL AND p.points >= 0 AND p.verdict IS DISTINCT FROM 4
  GROUP BY o.standard, p.place, p.points
),
line AS (SELECT o.county, o.hash AS standard_hash, c.place, c.points, c.units FROM counted c JOIN own o ON o.standard = c.standard)
SELECT i.county, i.hash AS standard, i.place, i.no, i.text, i.max, i.meaning, i.wording, i.section_place, i.section_title,
  COALESCE(sum(l.units), 0)::bigint AS units,
  COALESCE(sum(l.units * LEAST(l.points, i.max)), 0)::bigint AS points,
  COALESCE(sum(l.units) FILTER (WHERE l.points < i.max), 0)::bigint AS lost_units,
  COALESCE(sum(l.units) FILTER (WHERE l.points = 0), 0)::bigint AS lost_all
FROM line l
JOIN hub.standard_item i ON i.county = l.county AND i.hash = l.standard_hash AND i.place = l.place
WHERE i.max > 0
GROUP BY i.county, i.hash, i.place`,

  /** What units have in each section of a standard, as receipts say it. */
  sections: `
WITH ${standing}
SELECT s.county, s.standard_hash AS standard, p.place AS section_place, count(*) AS units, sum(p.points) AS points, min(p.points) AS lowest, max(p.points) AS highest
FROM standing s CROSS JOIN LATERAL unnest(s.sections) WITH ORDINALITY AS p (points, place)
WHERE s.completed_ms IS NOT NULL
GROUP BY s.county, s.standard_hash, p.place`,

  /** The standards that visits and rounds of the years go by, with what tells whether two ask the same: \`asks\` is equal where their items have the same contents, whatever their order. */
  standards: `
SELECT s.county, s.hash, s.id, s.title, s.version, s.total,
  (SELECT md5(string_agg(i.meaning, ',' ORDER BY i.meaning COLLATE "C")) FROM hub.standard_item i WHERE i.county = s.county AND i.hash = s.hash) AS asks
FROM hub.standard s
WHERE s.county = ANY ($1::smallint[])`,
} as const;

/** A statement of a report by its name. */
export type ReportStatement = keyof typeof reportSql;
