-- weight: 4
-- why: four of a hundred have not been shipped, of the newest day one
-- reference: CREATE INDEX ON orders (shipped_at, placed_at);
select id, user_id, total from orders where shipped_at is null and placed_at >= '2025-12-20';
