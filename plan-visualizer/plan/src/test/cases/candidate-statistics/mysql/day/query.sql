SELECT id FROM orders WHERE DATE(created_at) = '2024-01-05'
