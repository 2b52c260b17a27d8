SELECT id FROM orders WHERE user_id = 7 OR total % 500 = 499
