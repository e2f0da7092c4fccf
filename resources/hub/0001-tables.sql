-- The tables of a city's hub (docs/hub.md). The same text runs in PGlite and in PostgreSQL 15 or later. A migration that was shipped is never edited.

-- Where the hub began: whether names and telephones of persons are kept in it, which is for all counties alike.
CREATE TABLE hub.about (
  one boolean PRIMARY KEY DEFAULT true CHECK (one),
  with_persons boolean NOT NULL
);

-- A county, by the name of its federation as its packages give it (setting/federation).
CREATE TABLE hub.county (
  no smallint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  name text NOT NULL UNIQUE
);

-- A laptop belongs to one county for ever.
CREATE TABLE hub.device (
  device text PRIMARY KEY,
  county smallint NOT NULL REFERENCES hub.county
);

-- What was added, by the SHA-256 of the file. Times are milliseconds since 1970-01-01 UTC.
CREATE TABLE hub.package (
  county smallint NOT NULL REFERENCES hub.county,
  sha256 text NOT NULL,
  device text NOT NULL,
  written_ms bigint NOT NULL,
  added_ms bigint NOT NULL,
  entries integer NOT NULL,
  fresh integer NOT NULL,
  outside integer NOT NULL,
  documents integer NOT NULL,
  signed_by text,
  PRIMARY KEY (county, sha256)
);

-- What did not pass the door: places and reasons only. The entries themselves are in the package, and come again with the next one.
CREATE TABLE hub.outside (
  county smallint NOT NULL REFERENCES hub.county,
  sha256 text NOT NULL,
  device text NOT NULL,
  seq bigint NOT NULL,
  code text NOT NULL,
  entries integer NOT NULL,
  PRIMARY KEY (county, sha256, device, seq, code)
);

-- The ledger: docs/formats.md, "Ledger entries". prev is the hash of the device's entry before and is not kept. year is that of at (UTC+8), 0 where it is not from 2000 to 2100.
CREATE TABLE hub.entry (
  county smallint NOT NULL,
  year smallint NOT NULL,
  device text NOT NULL,
  seq bigint NOT NULL,
  at text NOT NULL,
  by_name text,
  round text,
  subject text NOT NULL,
  act text NOT NULL,
  fields json NOT NULL,
  seen json NOT NULL,
  batch text,
  hash text NOT NULL,
  PRIMARY KEY (county, year, device, seq)
) PARTITION BY LIST (county);
CREATE INDEX entry_subject ON hub.entry (county, subject);

-- What does not count since its round is locked: it waits, or was refused.
CREATE TABLE hub.held (
  county smallint NOT NULL REFERENCES hub.county,
  device text NOT NULL,
  seq bigint NOT NULL,
  subject text NOT NULL,
  round_id text NOT NULL,
  state text NOT NULL,
  PRIMARY KEY (county, device, seq)
);

CREATE TABLE hub.document (
  county smallint NOT NULL REFERENCES hub.county,
  sha256 text NOT NULL,
  size bigint NOT NULL,
  kind text,
  unit_id text,
  item_id text,
  name text,
  PRIMARY KEY (county, sha256)
);

-- Only where documents were asked to be loaded; otherwise they are files in the folder of documents.
CREATE TABLE hub.document_bytes (
  county smallint NOT NULL REFERENCES hub.county,
  sha256 text NOT NULL,
  bytes bytea NOT NULL,
  PRIMARY KEY (county, sha256)
);

-- Points everywhere are integers of 0.01. Days are dates; a text that is no day is null.
CREATE TABLE hub.unit (
  county smallint NOT NULL REFERENCES hub.county,
  id text NOT NULL,
  name text NOT NULL,
  town text NOT NULL,
  kind text NOT NULL,
  uscc text,
  org_uscc text,
  facts json NOT NULL,
  ended text,
  ended_on date,
  into_id text,
  origin_id text,
  PRIMARY KEY (county, id)
);

CREATE TABLE hub.round (
  county smallint NOT NULL REFERENCES hub.county,
  id text NOT NULL,
  title text NOT NULL,
  year smallint NOT NULL,
  standard_hash text,
  opened_on date,
  visit_until date,
  rectify_until date,
  locked boolean NOT NULL,
  blind boolean NOT NULL,
  PRIMARY KEY (county, id)
);

-- The units of a round; filing is 'excused' or 'deferred'.
CREATE TABLE hub.round_unit (
  county smallint NOT NULL REFERENCES hub.county,
  round_id text NOT NULL,
  unit_id text NOT NULL,
  filing text,
  filing_until date,
  PRIMARY KEY (county, round_id, unit_id)
);

CREATE TABLE hub.standard (
  county smallint NOT NULL REFERENCES hub.county,
  hash text NOT NULL,
  id text NOT NULL,
  version text NOT NULL,
  title text NOT NULL,
  total integer NOT NULL,
  places smallint NOT NULL,
  kinds text[] NOT NULL,
  award text,
  accept integer NOT NULL,
  rectify integer NOT NULL,
  content json NOT NULL,
  PRIMARY KEY (county, hash)
);

-- place counts from 1 in printed order: it is the subscript of the arrays of hub.visit. meaning is equal where two items ask the same in the same way (contentKey), wording where their texts agree.
CREATE TABLE hub.standard_item (
  county smallint NOT NULL,
  hash text NOT NULL,
  place smallint NOT NULL,
  item_id text NOT NULL,
  no text NOT NULL,
  section_place smallint NOT NULL,
  section_id text NOT NULL,
  section_title text NOT NULL,
  text text NOT NULL,
  max integer NOT NULL,
  mandatory boolean NOT NULL,
  veto boolean NOT NULL,
  meaning text NOT NULL,
  wording text NOT NULL,
  PRIMARY KEY (county, hash, place),
  FOREIGN KEY (county, hash) REFERENCES hub.standard ON DELETE CASCADE
);

-- year is the round's, 0 where it is not from 2000 to 2100. counts: it is the unit's counting submission in the round.
CREATE TABLE hub.submission (
  county smallint NOT NULL,
  year smallint NOT NULL,
  id text NOT NULL,
  round_id text NOT NULL,
  unit_id text NOT NULL,
  import_id text NOT NULL,
  document text NOT NULL,
  file text NOT NULL,
  file_name text,
  day date,
  self_total integer,
  layout text NOT NULL,
  standard_hash text,
  imported_ms bigint NOT NULL,
  imported_by text,
  PRIMARY KEY (county, year, id)
) PARTITION BY LIST (county);
CREATE INDEX submission_unit ON hub.submission (county, unit_id);

-- Visits of record as the laptop's index has them. verdicts, assessed and self are by place of the item: verdict 1 met, 2 partly, 3 unmet, 4 not applicable, null not looked at; points null for none.
CREATE TABLE hub.visit (
  county smallint NOT NULL,
  year smallint NOT NULL,
  round_id text NOT NULL,
  unit_id text NOT NULL,
  phase text NOT NULL,
  standard_hash text NOT NULL,
  opened_ms bigint NOT NULL,
  changed_ms bigint NOT NULL,
  completed_ms bigint,
  verdicts smallint[] NOT NULL,
  assessed integer[] NOT NULL,
  self integer[] NOT NULL,
  sections integer[] NOT NULL,
  judged smallint NOT NULL,
  asked smallint NOT NULL,
  photos integer NOT NULL,
  notes integer NOT NULL,
  total integer NOT NULL,
  self_total integer,
  grade text,
  held_back_grade text,
  recommendation text,
  withheld text,
  open_mandatory text[] NOT NULL,
  vetoes text[] NOT NULL,
  unmet text[] NOT NULL,
  lacks smallint NOT NULL,
  disputed smallint NOT NULL,
  ruled smallint NOT NULL,
  inspected_total integer NOT NULL,
  inspectors text[],
  PRIMARY KEY (county, year, round_id, unit_id, phase)
) PARTITION BY LIST (county);
CREATE INDEX visit_unit ON hub.visit (county, unit_id);

CREATE TABLE hub.decision (
  county smallint NOT NULL,
  year smallint NOT NULL,
  round_id text NOT NULL,
  unit_id text NOT NULL,
  outcome text NOT NULL,
  adopted boolean NOT NULL,
  recommended text,
  decided_ms bigint NOT NULL,
  basis_phase text,
  basis_standard text,
  basis_total integer,
  basis_grade text,
  reason text,
  decided_by text,
  PRIMARY KEY (county, year, round_id, unit_id)
) PARTITION BY LIST (county);

CREATE TABLE hub.rectification (
  county smallint NOT NULL,
  year smallint NOT NULL,
  round_id text NOT NULL,
  unit_id text NOT NULL,
  noticed_on date,
  due_on date,
  replied_on date,
  items integer NOT NULL,
  closed integer NOT NULL,
  item_ids text[] NOT NULL,
  closed_on date[] NOT NULL,
  PRIMARY KEY (county, year, round_id, unit_id)
) PARTITION BY LIST (county);

-- What a county set for a year; target is townships, homes or coverage. percent null where only the standards that count were named.
CREATE TABLE hub.year_target (
  county smallint NOT NULL REFERENCES hub.county,
  year integer NOT NULL,
  target text NOT NULL,
  percent double precision,
  counted text[],
  PRIMARY KEY (county, year, target)
);

CREATE TABLE hub.title (
  county smallint NOT NULL REFERENCES hub.county,
  unit_id text NOT NULL,
  id text NOT NULL,
  word text NOT NULL,
  level text NOT NULL,
  round_id text,
  given_on date,
  until date,
  revoked_on date,
  PRIMARY KEY (county, unit_id, id)
);

-- A line for each item of each visit: visits × items. verdict as in hub.visit, in words.
CREATE VIEW hub.visit_item WITH (security_invoker = true) AS
SELECT v.county, v.year, v.round_id, v.unit_id, v.phase, v.standard_hash, v.completed_ms,
  i.place, i.item_id, i.no, i.section_place, i.section_title, i.text, i.max, i.meaning, i.wording,
  (ARRAY['met', 'partly', 'unmet', 'not-applicable'])[v.verdicts[i.place]] AS verdict,
  v.assessed[i.place] AS assessed,
  v.self[i.place] AS self
FROM hub.visit v
JOIN hub.standard_item i ON i.county = v.county AND i.hash = v.standard_hash;

-- The visit whose result counts: the re-inspection where it is completed, otherwise the first.
CREATE VIEW hub.standing_visit WITH (security_invoker = true) AS
SELECT DISTINCT ON (v.county, v.year, v.round_id, v.unit_id) v.*
FROM hub.visit v
WHERE v.phase = 'first' OR v.completed_ms IS NOT NULL
ORDER BY v.county, v.year, v.round_id, v.unit_id, (v.phase = 're') DESC;

-- Of a unit's submissions in one round the one that counts: the last imported, then the greater id.
CREATE VIEW hub.counting_submission WITH (security_invoker = true) AS
SELECT DISTINCT ON (s.county, s.year, s.round_id, s.unit_id) s.*
FROM hub.submission s
ORDER BY s.county, s.year, s.round_id, s.unit_id, s.imported_ms DESC, s.id COLLATE "C" DESC;

-- Makes the parts of the large tables for a county and years; those that are there stay.
CREATE FUNCTION hub.prepare(of_county smallint, years smallint[]) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  large text;
  of_year smallint;
BEGIN
  FOREACH large IN ARRAY ARRAY['entry', 'submission', 'visit', 'decision', 'rectification'] LOOP
    IF to_regclass(format('hub.%I', large || '_c' || of_county)) IS NULL THEN
      EXECUTE format('CREATE TABLE hub.%I PARTITION OF hub.%I FOR VALUES IN (%s) PARTITION BY LIST (year)', large || '_c' || of_county, large, of_county);
    END IF;
    FOREACH of_year IN ARRAY years LOOP
      IF to_regclass(format('hub.%I', large || '_c' || of_county || '_y' || of_year)) IS NULL THEN
        EXECUTE format('CREATE TABLE hub.%I PARTITION OF hub.%I FOR VALUES IN (%s)', large || '_c' || of_county || '_y' || of_year, large || '_c' || of_county, of_year);
      END IF;
    END LOOP;
  END LOOP;
END $$;
