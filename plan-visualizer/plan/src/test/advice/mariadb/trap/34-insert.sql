-- weight: 50
-- why: an index only costs here
-- naive: CREATE INDEX ON jobs (queue);
-- expect: none
insert into jobs values (-1, 'queue 1', 'queued', 5, '2026-06-01', 'none');
