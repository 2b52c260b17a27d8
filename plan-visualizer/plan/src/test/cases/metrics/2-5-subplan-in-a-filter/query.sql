select count(*) from users u where (select max(total) from orders o where o.user_id = u.id) > 995 and u.id <= 1000
