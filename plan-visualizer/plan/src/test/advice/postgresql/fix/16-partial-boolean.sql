-- weight: 18
-- why: 1 of 1000 events waits
-- reference: CREATE INDEX ON events (id) WHERE NOT processed;
select id, kind, payload from events where not processed order by id limit 100;
