-- What reports ask of a unit, as typed columns: a fact that is no number, or is not known, is null. without_union: the ledger shows it to have none. has_union: what it says itself.
ALTER TABLE hub.unit
  ADD COLUMN workers double precision,
  ADD COLUMN members double precision,
  ADD COLUMN hardship double precision,
  ADD COLUMN system text NOT NULL DEFAULT '',
  ADD COLUMN has_union boolean,
  ADD COLUMN without_union boolean NOT NULL DEFAULT false;

-- Rows that are here already. Facts with a NUL or half of a pair of surrogates cannot be taken apart here: those units stay without figures until they change.
UPDATE hub.unit SET
  workers = CASE WHEN json_typeof(facts -> 'workers') = 'number' THEN (facts ->> 'workers')::double precision END,
  members = CASE WHEN json_typeof(facts -> 'members') = 'number' THEN (facts ->> 'members')::double precision END,
  hardship = CASE WHEN json_typeof(facts -> 'hardshipWorkers') = 'number' THEN (facts ->> 'hardshipWorkers')::double precision END,
  system = CASE WHEN json_typeof(facts -> 'system') = 'string' THEN btrim(facts ->> 'system', E' \t\n\r\u00a0\u3000') ELSE '' END,
  has_union = CASE WHEN json_typeof(facts -> 'hasUnion') = 'boolean' THEN (facts ->> 'hasUnion')::boolean END
WHERE facts::text !~ '\\u(0000|[dD][89a-fA-F])';
UPDATE hub.unit SET without_union = has_union IS FALSE OR has_union IS NULL AND members = 0 AND workers > 0 AND facts ->> 'establishedOn' IS NULL
WHERE facts::text !~ '\\u(0000|[dD][89a-fA-F])' AND (has_union IS FALSE OR members = 0 AND workers > 0);
