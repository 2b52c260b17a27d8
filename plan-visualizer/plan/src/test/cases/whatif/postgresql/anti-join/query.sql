select count(*) from users u where not exists (select 1 from orders o where o.user_id = u.id and o.status = 'open')
