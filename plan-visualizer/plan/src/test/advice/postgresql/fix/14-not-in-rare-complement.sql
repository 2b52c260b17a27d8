-- weight: 8
-- why: what is none of the usual states is 1 % of all
-- reference: CREATE INDEX ON orders (placed_at) WHERE status NOT IN ('delivered', 'shipped', 'paid');
select id, status, total from orders
where status not in ('delivered', 'shipped', 'paid') and placed_at >= '2025-09-01';
