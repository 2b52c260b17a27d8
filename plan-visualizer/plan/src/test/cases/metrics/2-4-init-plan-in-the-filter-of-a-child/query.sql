select o.id from orders o where o.total > (select avg(x.total) from orders x) order by o.created, o.id limit 10
