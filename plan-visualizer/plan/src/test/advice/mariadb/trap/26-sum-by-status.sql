-- weight: 4
-- why: the whole table goes into the sums
-- naive: CREATE INDEX ON orders (status);
-- expect: none
select status, sum(total), max(note) from orders group by status;
