SELECT id FROM orders WHERE status = 'paid'
