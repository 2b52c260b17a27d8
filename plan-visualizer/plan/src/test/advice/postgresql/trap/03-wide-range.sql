-- weight: 5
-- why: nearly all orders are below that
-- naive: CREATE INDEX ON orders (total);
-- expect: none
select id, total, note from orders where total < 4500;
