select count(*) from users u where u.id not in (select o.user_id from orders o where o.total > 900)
