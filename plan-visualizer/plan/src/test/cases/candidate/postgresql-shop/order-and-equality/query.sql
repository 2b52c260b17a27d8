SELECT id, total FROM orders WHERE user_id = 7 ORDER BY created_at DESC LIMIT 3
