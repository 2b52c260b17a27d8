select count(*) from orders o join items i on i.order_id = o.id and i.quantity = 9 where o.status = 'open'
