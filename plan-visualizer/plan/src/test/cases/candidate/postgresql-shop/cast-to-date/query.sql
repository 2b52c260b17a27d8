SELECT id FROM orders WHERE created_at::date = '2025-01-02'
