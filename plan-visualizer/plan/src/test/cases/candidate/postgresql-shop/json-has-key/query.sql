SELECT id FROM users WHERE data ? 'rare'
