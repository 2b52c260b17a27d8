-- weight: 4
-- why: the whole table goes into the sums
-- naive: CREATE INDEX ON orders (user_id);
-- expect: none
select status, sum(total), max(note) from orders group by status;
