SELECT id FROM orders WHERE flagged ORDER BY created_at DESC LIMIT 5
