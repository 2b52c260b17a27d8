SELECT id FROM orders WHERE (created_at AT TIME ZONE 'UTC') < '2025-01-01 02:00'
