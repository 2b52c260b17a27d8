select o.id from orders o where o.status = 'new' limit 3
