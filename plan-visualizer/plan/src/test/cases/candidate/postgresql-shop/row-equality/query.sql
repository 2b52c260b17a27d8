SELECT id FROM orders WHERE (user_id, total) = (7, 7)
