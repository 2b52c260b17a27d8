select 1; delete from orders
