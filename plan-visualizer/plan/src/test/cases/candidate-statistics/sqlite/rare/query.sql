SELECT id, user_id FROM orders WHERE status = 'refunded'
