-- weight: 8
-- why: two states that 0.4 % have
-- reference: CREATE INDEX ON orders (status, placed_at);
select id, status, total from orders where status in ('failed', 'disputed') and placed_at >= '2025-09-01';
