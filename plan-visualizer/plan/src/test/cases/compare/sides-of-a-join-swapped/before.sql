select count(u.name) from users u join orders o on u.id = o.user_id where o.total < 500 and u.id < 4000
