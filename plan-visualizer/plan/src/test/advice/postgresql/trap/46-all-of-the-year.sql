-- weight: 2
-- why: the range covers everything
-- naive: CREATE INDEX ON reservations USING gist (period);
-- expect: none
select id, guest from reservations where period && tstzrange('2025-01-01', '2028-01-01');
