-- weight: 10
-- why: the best sold product has thousands of items: the index carries the quantity too
-- reference: CREATE INDEX ON order_items (product_id, quantity);
select sum(quantity) from order_items where product_id = 1;
