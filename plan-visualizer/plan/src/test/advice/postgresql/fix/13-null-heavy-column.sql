-- weight: 6
-- why: one order of a hundred has a coupon
-- reference: CREATE INDEX ON orders (coupon) WHERE coupon IS NOT NULL;
select id, user_id, total from orders where coupon = 'C1111';
