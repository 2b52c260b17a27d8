SELECT id FROM orders WHERE date_trunc('day', created_at) = '2025-01-02 00:00+00'
