-- weight: 40
-- why: no foreign key is declared, so that nothing made an index on user_id
-- reference: CREATE INDEX ON orders (user_id);
select id, status, total, placed_at from orders where user_id = 4711;
