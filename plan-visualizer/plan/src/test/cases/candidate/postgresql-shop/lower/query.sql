SELECT id FROM users WHERE lower(email) = 'user77@example.org'
