-- weight: 6
-- why: an UPDATE looks for its rows as a query does
-- reference: CREATE INDEX ON orders (coupon);
update orders set note = 'used' where coupon = 'C711';
