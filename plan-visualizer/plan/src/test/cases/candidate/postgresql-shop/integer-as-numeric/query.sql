SELECT id FROM orders WHERE user_id = 77.0
