-- Who may see which county: rows of others are not there for it. The owner of the tables, who loads packages, sees all.
CREATE TABLE hub.reader (
  role_name name NOT NULL,
  -- null: all counties.
  county smallint REFERENCES hub.county,
  UNIQUE NULLS NOT DISTINCT (role_name, county)
);

-- The counties that a role, or a group it is in, may see.
CREATE FUNCTION hub.counties_of(who name) RETURNS SETOF smallint LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT DISTINCT c.no
  FROM hub.reader r
  JOIN pg_catalog.pg_roles g ON g.rolname = r.role_name
  JOIN hub.county c ON r.county IS NULL OR r.county = c.no
  WHERE pg_catalog.pg_has_role(who, g.oid, 'USAGE')
$$;

DO $$
DECLARE
  of_county text;
BEGIN
  FOREACH of_county IN ARRAY ARRAY[
    'device', 'package', 'outside', 'entry', 'held', 'document', 'document_bytes', 'unit', 'round', 'round_unit',
    'standard', 'standard_item', 'submission', 'visit', 'decision', 'rectification', 'year_target', 'title'
  ] LOOP
    EXECUTE format('ALTER TABLE hub.%I ENABLE ROW LEVEL SECURITY', of_county);
    EXECUTE format('CREATE POLICY own_county ON hub.%I FOR SELECT USING (county = ANY (ARRAY(SELECT hub.counties_of(current_user))))', of_county);
  END LOOP;
END $$;
ALTER TABLE hub.county ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_county ON hub.county FOR SELECT USING (no = ANY (ARRAY(SELECT hub.counties_of(current_user))));

-- Lets a role read a county by its name, or all where no name is given.
CREATE FUNCTION hub.admit(role_name name, county_name text DEFAULT NULL) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  of_county smallint;
  readable text;
BEGIN
  IF county_name IS NOT NULL THEN
    SELECT no INTO of_county FROM hub.county WHERE name = county_name;
    IF of_county IS NULL THEN
      RAISE EXCEPTION '库里没有“%”，请先导入它的数据包，名称要一字不差。', county_name;
    END IF;
  END IF;
  EXECUTE format('GRANT USAGE ON SCHEMA hub TO %I', role_name);
  FOREACH readable IN ARRAY ARRAY[
    'about', 'county', 'device', 'package', 'outside', 'entry', 'held', 'document', 'document_bytes', 'unit', 'round', 'round_unit', 'standard', 'standard_item',
    'submission', 'visit', 'decision', 'rectification', 'year_target', 'title', 'visit_item', 'standing_visit', 'counting_submission', 'migration'
  ] LOOP
    EXECUTE format('GRANT SELECT ON hub.%I TO %I', readable, role_name);
  END LOOP;
  INSERT INTO hub.reader VALUES (role_name, of_county) ON CONFLICT DO NOTHING;
END $$;

-- Takes back what was given: from then on the role sees nothing of that county, or nothing at all where no name is given.
CREATE FUNCTION hub.dismiss(of_role name, county_name text DEFAULT NULL) RETURNS void LANGUAGE sql AS $$
  DELETE FROM hub.reader r WHERE r.role_name = of_role AND (county_name IS NULL OR r.county = (SELECT c.no FROM hub.county c WHERE c.name = county_name))
$$;
