SELECT id FROM users WHERE city = 'City 7' AND zip = 'Z7'
