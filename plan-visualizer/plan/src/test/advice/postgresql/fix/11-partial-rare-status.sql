-- weight: 15
-- why: 0.3 % of the orders failed, and nobody asks for the others by status
-- reference: CREATE INDEX ON orders (placed_at) WHERE status = 'failed';
select id, user_id, total from orders where status = 'failed' and placed_at >= '2025-11-01';
