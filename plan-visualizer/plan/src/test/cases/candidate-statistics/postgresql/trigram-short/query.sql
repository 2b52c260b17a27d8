SELECT id FROM users WHERE name LIKE '%77'
