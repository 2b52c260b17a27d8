-- weight: 20
-- why: the primary key (order_id, line) begins with it
-- naive: CREATE INDEX ON order_items (order_id);
-- expect: none
select product_id, quantity from order_items where order_id = 999;
