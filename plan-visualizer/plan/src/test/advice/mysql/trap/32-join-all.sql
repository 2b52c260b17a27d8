-- weight: 4
-- why: all orders, each with its user by the primary key
-- naive: CREATE INDEX ON orders (user_id);
-- expect: none
select u.country, sum(o.total) from orders o join users u on u.id = o.user_id group by u.country;
