-- weight: 10
-- why: 93 % of the orders are delivered
-- naive: CREATE INDEX ON orders (status);
-- expect: none
select * from orders where status = 'delivered';
