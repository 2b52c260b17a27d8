-- weight: 3
-- why: the end of an index is the greatest value
-- reference: CREATE INDEX ON orders (total);
select max(total) from orders;
