-- weight: 4
-- why: a function on the column; the column belongs alone on one side
-- naive: CREATE INDEX ON sessions (started_at);
-- expect: rewrite
select id, user_id from sessions where datediff('2026-04-01', started_at) < 2;
