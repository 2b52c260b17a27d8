SELECT id FROM users WHERE email = 'user7@example.org'
