SELECT id FROM orders WHERE total = 17 ORDER BY created_at DESC LIMIT 5
