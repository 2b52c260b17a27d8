-- weight: 3
-- why: one order of two hundred is that large
-- reference: CREATE INDEX ON orders (total);
select id, user_id, total from orders where total > 4900;
