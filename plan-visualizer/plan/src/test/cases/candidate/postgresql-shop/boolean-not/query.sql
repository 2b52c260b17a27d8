SELECT id FROM orders WHERE NOT flagged AND user_id = 7
