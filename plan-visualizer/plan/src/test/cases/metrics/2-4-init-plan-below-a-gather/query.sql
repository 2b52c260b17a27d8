select count(*) from orders o where o.total > (select avg(x.total) from orders x where x.status = 'new')
