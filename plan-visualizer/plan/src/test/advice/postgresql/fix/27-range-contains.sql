-- weight: 3
-- why: who is here at this moment
-- reference: CREATE INDEX ON reservations USING gist (period);
select id, guest from reservations where period @> timestamptz '2026-09-09 09:30Z';
