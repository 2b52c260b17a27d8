-- weight: 5
-- why: a function on the column; a range is the same day
-- naive: CREATE INDEX ON orders (placed_at);
-- expect: rewrite
select id, total, note from orders where date_format(placed_at, '%Y-%m-%d') = '2025-03-03';
