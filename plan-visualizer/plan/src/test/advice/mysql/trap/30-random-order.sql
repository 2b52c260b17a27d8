-- weight: 2
-- why: each row gets its own number
-- naive: CREATE INDEX ON products (name);
-- expect: none
select id, name, price from products order by rand() limit 10;
