-- weight: 2
-- why: an export of all: reading and sorting is faster than an index for it
-- naive: CREATE INDEX ON users (name);
-- expect: none
select * from users order by name;
