SELECT id FROM orders WHERE total = 7 UNION ALL SELECT id FROM orders WHERE total = 7
