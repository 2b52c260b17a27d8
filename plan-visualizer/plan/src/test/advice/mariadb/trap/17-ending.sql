-- weight: 3
-- why: the ending is that of more than half of them
-- naive: CREATE INDEX ON users (email, name);
-- expect: none
select id, name, settings from users where email like '%@example.org';
