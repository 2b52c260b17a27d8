SELECT id FROM users WHERE coupon = ?
