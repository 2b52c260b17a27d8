SELECT id FROM orders WHERE user_id = 4711.5
