explain delete from orders
