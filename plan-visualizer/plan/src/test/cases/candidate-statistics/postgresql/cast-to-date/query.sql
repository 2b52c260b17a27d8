SELECT id FROM orders WHERE created_at::date = '2024-05-02'
