-- weight: 9
-- why: from the product to its items the primary key (order_id, line) does not help
-- reference: CREATE INDEX ON order_items (product_id);
select p.name, i.order_id, i.quantity from products p join order_items i on i.product_id = p.id where p.sku = 'SKU-0003431';
