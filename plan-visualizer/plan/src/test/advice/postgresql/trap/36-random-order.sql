-- weight: 2
-- why: each row gets its own number
-- naive: CREATE INDEX ON products (name);
-- expect: none
select id, name from products order by random() limit 10;
