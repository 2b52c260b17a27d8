select count(*) from items i join orders o on o.id = i.order_id where i.line < 100000;
