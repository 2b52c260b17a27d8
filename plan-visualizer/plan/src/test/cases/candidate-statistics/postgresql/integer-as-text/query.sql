SELECT id FROM orders WHERE user_id::text = '4711'
