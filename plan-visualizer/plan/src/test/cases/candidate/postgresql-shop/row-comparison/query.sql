SELECT id FROM orders WHERE (created_at, id) < ('2025-01-01 01:00+00', 50)
