select u.id, (select count(*) from orders o where o.user_id = u.id) from users u where u.id <= 1000
