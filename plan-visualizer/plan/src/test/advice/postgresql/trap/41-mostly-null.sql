-- weight: 3
-- why: 39 of 40 have no referrer
-- naive: CREATE INDEX ON users (referrer_id);
-- expect: none
select id, email, settings from users where referrer_id is null;
