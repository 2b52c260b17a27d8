-- weight: 15
-- why: the primary key finds it
-- naive: CREATE INDEX ON users (id, country);
-- expect: none
update users set city = 'City 1' where id = 77;
