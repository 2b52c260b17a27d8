SELECT id FROM users WHERE lower(name) = 'name 7' AND city = 'City 7'
