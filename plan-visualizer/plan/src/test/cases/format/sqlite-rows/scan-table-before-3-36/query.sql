SELECT u.email, o.total FROM orders o JOIN users u ON u.id = o.user_id ORDER BY o.total
