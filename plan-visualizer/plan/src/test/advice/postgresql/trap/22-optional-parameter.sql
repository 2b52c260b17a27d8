-- weight: 9
-- why: one plan for both: it has to read all
-- naive: CREATE INDEX ON sessions (user_id);
-- expect: rewrite
select id, started_at from sessions
where coalesce(current_setting('shop.user', true), '') = '' or user_id = current_setting('shop.user', true)::bigint;
