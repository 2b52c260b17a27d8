-- weight: 10
-- why: the best sold product is on thousands of pages: the index has to carry the quantity too
-- reference: CREATE INDEX ON order_items (product_id) INCLUDE (quantity);
select sum(quantity) from order_items where product_id = 1;
