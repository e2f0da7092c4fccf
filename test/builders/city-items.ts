/** 101 sheets of 60 items that generated visits take turns in: making each array anew would take longer than all reports together. */
export const cityItems = `
CREATE TEMP TABLE city_items AS
SELECT number, verdicts, assessed, self, sections, (SELECT sum(s) FROM unnest(assessed) AS s)::int AS total
FROM (
  SELECT number,
    array_agg((CASE WHEN points IS NULL THEN 4 WHEN points = 200 THEN 1 WHEN points = 0 THEN 3 ELSE 2 END)::smallint ORDER BY i) AS verdicts,
    array_agg(points ORDER BY i) AS assessed,
    array_agg(LEAST(200, points + 50) ORDER BY i) AS self
  FROM (
    SELECT number, i, CASE WHEN (number * 31 + i * 17) % 23 = 0 THEN NULL ELSE 200 - GREATEST(0, (number * 57 + i * 29) % 13 - 8) * 50 END AS points
    FROM generate_series(0, 100) AS number, generate_series(1, 60) AS i
  ) p
  GROUP BY number
) n
CROSS JOIN LATERAL (
  SELECT array_agg(sum ORDER BY section) AS sections
  FROM (SELECT (place - 1) / 6 AS section, COALESCE(sum(points), 0)::int AS sum FROM unnest(assessed) WITH ORDINALITY AS a (points, place) GROUP BY 1) s
) t;
`;
