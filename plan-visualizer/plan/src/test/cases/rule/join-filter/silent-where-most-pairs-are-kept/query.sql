select count(*) from orders o join items i on i.order_id = o.id and i.line > o.id where o.id < 30000;
