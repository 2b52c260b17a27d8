SELECT id FROM orders WHERE user_id = 5
