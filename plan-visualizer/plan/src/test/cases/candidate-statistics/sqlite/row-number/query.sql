SELECT id FROM orders WHERE total = 7 AND id > 1000
