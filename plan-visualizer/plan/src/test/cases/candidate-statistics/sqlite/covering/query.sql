SELECT user_id, total FROM orders WHERE status = 'refunded'
