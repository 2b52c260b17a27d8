select c.id,(select count(*) from orders o where o.customer_id=c.id and o.total>100) n from customers c where c.id<100
