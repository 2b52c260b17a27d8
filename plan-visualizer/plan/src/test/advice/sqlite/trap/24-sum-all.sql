-- weight: 4
-- why: all rows go into the sum
-- naive: CREATE INDEX ON orders (placed_at);
-- expect: none
select count(*), sum(total) from orders;
