-- weight: 30
-- why: the first page of a user who has thousands of orders: the order belongs into the index
-- reference: CREATE INDEX ON orders (user_id, placed_at DESC);
select id, status, total, placed_at from orders where user_id = 1 order by placed_at desc limit 10;
