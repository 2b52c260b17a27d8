SELECT id FROM users WHERE lower(email) = 'user7@example.org'
