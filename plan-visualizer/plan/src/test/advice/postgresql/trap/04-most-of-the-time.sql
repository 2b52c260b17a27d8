-- weight: 3
-- why: nine of ten events are newer
-- naive: CREATE INDEX ON events (created_at);
-- expect: none
select user_id, sum((payload ->> 'ms')::int) from events where created_at >= '2026-01-10' group by user_id;
