SELECT id FROM users ORDER BY place <-> point(3,4) LIMIT 5
