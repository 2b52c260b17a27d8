SELECT id FROM users WHERE city = 'City 7' ORDER BY bio LIMIT 5
