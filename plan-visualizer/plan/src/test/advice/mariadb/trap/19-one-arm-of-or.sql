-- weight: 4
-- why: the second arm reads the whole table anyway
-- naive: CREATE INDEX ON orders (user_id);
-- expect: none
select id, total from orders where user_id = 505 or note like '%number 7%';
