-- weight: 40
-- why: the foreign key of orders has no index; a user has a handful of them
-- reference: CREATE INDEX ON orders (user_id);
select id, status, total, placed_at from orders where user_id = 4711;
