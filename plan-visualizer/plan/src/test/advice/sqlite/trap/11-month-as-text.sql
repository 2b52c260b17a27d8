-- weight: 4
-- why: a function on the column; a range is the same month
-- naive: CREATE INDEX ON orders (placed_at);
-- expect: rewrite
select count(*), sum(total) from orders where strftime('%Y-%m', placed_at) = '2025-03';
