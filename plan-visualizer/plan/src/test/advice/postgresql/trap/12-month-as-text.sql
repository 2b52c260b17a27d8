-- weight: 4
-- why: to_char is not immutable; a range is the same month
-- naive: CREATE INDEX ON orders (to_char(placed_at, 'YYYY-MM'));
-- expect: rewrite
select count(*), sum(total) from orders where to_char(placed_at, 'YYYY-MM') = '2025-03';
