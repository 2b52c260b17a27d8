SELECT u.email, o.total FROM users u JOIN orders o ON o.user_id = u.id WHERE u.zip = 'Z77' AND o.state = 9
