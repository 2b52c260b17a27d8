select c.id from customers c where c.id<500 and (select count(*) from orders o where o.customer_id=c.id and o.total>100)>5
