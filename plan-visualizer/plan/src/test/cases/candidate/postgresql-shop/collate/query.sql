SELECT id FROM users WHERE email COLLATE "C" > 'user49'
