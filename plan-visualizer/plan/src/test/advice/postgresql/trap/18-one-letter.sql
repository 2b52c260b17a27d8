-- weight: 3
-- why: no index knows a single letter inside of a text
-- naive: CREATE INDEX ON users (name);
-- expect: none
select id, email, settings from users where name like '%7%';
