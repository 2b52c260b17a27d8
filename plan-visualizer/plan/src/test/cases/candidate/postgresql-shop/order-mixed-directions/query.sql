SELECT id FROM orders ORDER BY user_id, total DESC LIMIT 3
