-- weight: 2
-- why: the whole table, and a hash is faster than its order
-- naive: CREATE INDEX ON orders (user_id);
-- expect: none
select user_id, sum(total) from orders group by user_id having sum(total) > 100000;
