-- weight: 5
-- why: an index on status ends with the primary key, which gives the order
-- reference: CREATE INDEX ON orders (status);
select id, user_id, total from orders where status = 'disputed' order by id desc limit 20;
