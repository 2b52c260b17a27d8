SELECT id, coupon FROM users WHERE coupon IS NOT NULL
