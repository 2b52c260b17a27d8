SELECT id FROM orders WHERE total > user_id * 900
