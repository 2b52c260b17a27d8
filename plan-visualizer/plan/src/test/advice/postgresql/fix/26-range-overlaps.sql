-- weight: 8
-- why: which reservations touch an evening: only GiST knows ranges
-- reference: CREATE INDEX ON reservations USING gist (period);
select id, room_id, guest from reservations where period && tstzrange('2026-07-04 18:00Z', '2026-07-04 20:00Z');
