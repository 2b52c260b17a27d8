SELECT id FROM orders WHERE coalesce(discount, 0) = 42
