-- weight: 3
-- why: nine of ten events are newer
-- naive: CREATE INDEX ON events (created_at);
-- expect: none
select count(*), max(json_extract(payload, '$.ms')) from events where created_at >= '2026-01-10';
