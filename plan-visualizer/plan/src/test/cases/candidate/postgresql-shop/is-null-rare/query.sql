SELECT id FROM orders WHERE shipped_at IS NULL AND user_id < 4000
