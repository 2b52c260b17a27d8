SELECT id FROM orders WHERE status IN ('refunded', 'disputed')
