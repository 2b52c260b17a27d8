SELECT id FROM users WHERE note LIKE '%zq%'
