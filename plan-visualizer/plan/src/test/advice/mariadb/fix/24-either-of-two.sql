-- weight: 9
-- why: each arm of the OR has an index, and what they find is merged
-- reference: CREATE INDEX ON orders (user_id); CREATE INDEX ON orders (coupon);
select id, total from orders where user_id = 505 or coupon = 'C1211';
