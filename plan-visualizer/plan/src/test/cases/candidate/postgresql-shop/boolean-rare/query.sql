SELECT id FROM orders WHERE flagged
