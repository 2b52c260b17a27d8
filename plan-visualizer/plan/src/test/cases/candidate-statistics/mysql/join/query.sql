SELECT u.name, o.total FROM users u JOIN orders o ON o.user_id = u.id WHERE u.city = 'City 7' AND o.total = 5
