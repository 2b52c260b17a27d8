SELECT id FROM orders WHERE user_id = 7 ORDER BY total DESC, created_at LIMIT 5
