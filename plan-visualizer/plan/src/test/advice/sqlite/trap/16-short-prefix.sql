-- weight: 3
-- why: six of ten names begin with that letter
-- naive: CREATE INDEX ON products (name COLLATE NOCASE);
-- expect: none
select id, name, attributes from products where name like 'S%';
