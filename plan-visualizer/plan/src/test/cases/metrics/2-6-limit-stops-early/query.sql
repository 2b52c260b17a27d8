select o.id from orders o join users u on u.id=o.user_id where o.status = 'new' limit 3
