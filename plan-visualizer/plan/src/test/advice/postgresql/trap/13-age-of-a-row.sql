-- weight: 4
-- why: arithmetic on the column: the column belongs alone on one side
-- naive: CREATE INDEX ON sessions (started_at);
-- expect: rewrite
select id, user_id from sessions where timestamptz '2026-04-01' - started_at < interval '1 hour';
