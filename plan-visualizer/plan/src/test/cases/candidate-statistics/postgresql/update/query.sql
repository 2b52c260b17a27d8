UPDATE orders SET total = 1 WHERE user_id = 7 AND status = 'open'
