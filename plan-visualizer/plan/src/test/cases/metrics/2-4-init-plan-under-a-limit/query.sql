select o.id, (select count(*) from orders x where x.status = 'paid') from orders o limit 10
