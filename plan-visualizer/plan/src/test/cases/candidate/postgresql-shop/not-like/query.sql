SELECT id FROM users WHERE email NOT LIKE 'user%'
