SELECT id FROM orders WHERE user_id = 7 AND status = 'open' ORDER BY created_at DESC LIMIT 10
