SELECT id FROM orders WHERE created_at = '2024-05-01 00:17+00' AND total = 17
