SELECT id FROM orders WHERE state = 9 AND total > 5000
