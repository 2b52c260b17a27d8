SELECT id FROM orders WHERE (user_id = 7 AND total < 9) OR (user_id = 8 AND total > 990)
