SELECT id FROM orders WHERE user_id IN (3, 5, 8) AND total > 20
