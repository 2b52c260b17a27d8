-- weight: 16
-- why: the whole table is sorted for one page
-- reference: CREATE INDEX ON orders (placed_at);
select id, user_id, total from orders order by placed_at desc, id desc limit 20;
