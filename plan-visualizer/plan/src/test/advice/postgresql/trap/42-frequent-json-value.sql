-- weight: 3
-- why: the theme of most users
-- naive: CREATE INDEX ON users ((settings ->> 'theme'));
-- expect: none
select id, email, name from users where settings ->> 'theme' = 'light';
