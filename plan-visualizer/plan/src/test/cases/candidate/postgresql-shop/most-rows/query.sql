SELECT id, note FROM orders WHERE status = 'paid'
