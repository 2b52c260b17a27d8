SELECT id FROM orders WHERE status = 'disputed' AND created_at > '2024-07-01'
