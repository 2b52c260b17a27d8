SELECT id FROM orders WHERE user_id = (random() * 5000)::int
