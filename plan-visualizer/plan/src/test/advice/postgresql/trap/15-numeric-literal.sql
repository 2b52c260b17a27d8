-- weight: 8
-- why: with a decimal point the key becomes numeric, and its index is of no use
-- naive: CREATE INDEX ON orders (id);
-- expect: rewrite
select id, total from orders where id = 4711.0;
