-- weight: 30
-- why: sixty rows
-- naive: CREATE INDEX ON categories (name);
-- expect: none
select id, name from categories where name like '%gory 1%';
