SELECT id, total FROM orders WHERE deleted_at IS NULL AND user_id = 7
