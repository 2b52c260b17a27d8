-- weight: 15
-- why: 0.3 % of the orders failed; there are no partial indexes here
-- reference: CREATE INDEX ON orders (status, placed_at);
select id, user_id, total from orders where status = 'failed' and placed_at >= '2025-11-01';
