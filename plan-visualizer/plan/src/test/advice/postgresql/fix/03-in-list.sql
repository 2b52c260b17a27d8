-- weight: 12
-- why: IN is several equalities
-- reference: CREATE INDEX ON sessions (user_id);
select id, user_id, started_at from sessions where user_id in (120, 3400, 9050, 17001);
