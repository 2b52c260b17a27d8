SELECT id FROM users WHERE code LIKE 'c77%'
