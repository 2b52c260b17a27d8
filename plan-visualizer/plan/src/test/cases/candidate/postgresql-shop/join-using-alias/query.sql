SELECT u.email, o.total FROM users u JOIN orders o ON o.user_id = u.id WHERE u.email = 'user77@example.org'
