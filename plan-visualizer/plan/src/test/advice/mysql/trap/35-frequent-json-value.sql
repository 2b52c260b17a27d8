-- weight: 3
-- why: the theme of nine of ten
-- naive: CREATE INDEX ON users ((cast(settings ->> '$.theme' as char(20)) collate utf8mb4_bin));
-- expect: none
select id, email, bio from users where settings ->> '$.theme' = 'light';
