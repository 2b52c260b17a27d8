-- weight: 3
-- why: half of all names begin with that letter
-- naive: CREATE INDEX ON products (name text_pattern_ops);
-- expect: none
select id, name, description from products where name like 'S%';
