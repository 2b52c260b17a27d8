select count(*) from users u where exists (select 1 from orders o where o.user_id = u.id and o.status='new')
