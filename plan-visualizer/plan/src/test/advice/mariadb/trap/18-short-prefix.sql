-- weight: 3
-- why: six of ten names begin with that letter
-- naive: CREATE INDEX ON products (name);
-- expect: none
select id, name, description from products where name like 'S%';
