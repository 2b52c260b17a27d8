-- weight: 4
-- why: all rows are counted, whatever index there is
-- naive: CREATE INDEX ON orders (placed_at);
-- expect: none
select count(*) from orders;
