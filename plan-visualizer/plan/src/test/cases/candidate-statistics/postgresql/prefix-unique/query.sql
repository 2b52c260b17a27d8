SELECT id FROM users WHERE email LIKE 'user77%'
