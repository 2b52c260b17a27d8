SELECT id FROM orders WHERE status = 'disputed' AND shipped_at IS NULL
