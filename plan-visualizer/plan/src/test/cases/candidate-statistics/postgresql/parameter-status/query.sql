SELECT id FROM orders WHERE status = $1
