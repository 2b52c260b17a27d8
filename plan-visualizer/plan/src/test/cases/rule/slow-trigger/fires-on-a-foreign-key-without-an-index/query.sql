delete from orders o where id < 40 and not exists (select 1 from items i where i.order_id = o.id);
