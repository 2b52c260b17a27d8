SELECT id FROM users WHERE email = 'user77@example.org'
