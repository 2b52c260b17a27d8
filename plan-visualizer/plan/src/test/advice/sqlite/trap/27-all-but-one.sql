-- weight: 3
-- why: all but one user of 1000
-- naive: CREATE INDEX ON users (country);
-- expect: none
select id, email, settings from users where country <> 'NO';
