SELECT id, total FROM orders WHERE user_id = 4711 AND status = 'open' ORDER BY created_at DESC LIMIT 10
