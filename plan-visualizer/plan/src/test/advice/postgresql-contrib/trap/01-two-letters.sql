-- weight: 3
-- why: two letters hold no trigram
-- naive: CREATE INDEX ON users USING gin (name gin_trgm_ops);
-- expect: none
select id, email, settings from users where name like '%c4%';
