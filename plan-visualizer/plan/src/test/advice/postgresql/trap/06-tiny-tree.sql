-- weight: 30
-- why: sixty rows
-- naive: CREATE INDEX ON categories (parent_id);
-- expect: none
select id, name from categories where parent_id = 3;
