SELECT id, total FROM orders WHERE status = 'paid' AND user_id = 4711
