SELECT id FROM orders WHERE user_id = 7 OR coupon = 'C40'
