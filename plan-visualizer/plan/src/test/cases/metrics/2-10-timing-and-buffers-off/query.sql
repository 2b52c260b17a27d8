select count(u.name) from orders o join users u on u.id = o.user_id
