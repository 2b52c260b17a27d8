SELECT id FROM users WHERE lower(name) = 'name 7'
