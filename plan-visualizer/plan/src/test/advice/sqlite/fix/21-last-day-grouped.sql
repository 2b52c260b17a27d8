-- weight: 5
-- why: one day of ninety
-- reference: CREATE INDEX ON events (created_at);
select kind, count(*) from events where created_at >= '2026-03-31' group by kind;
