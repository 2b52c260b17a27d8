select o.id, i.quantity from orders o join items i on i.order_id = o.id where i.product_id = 77
