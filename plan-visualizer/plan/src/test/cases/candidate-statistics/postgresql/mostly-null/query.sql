SELECT id FROM orders WHERE coupon = $1
