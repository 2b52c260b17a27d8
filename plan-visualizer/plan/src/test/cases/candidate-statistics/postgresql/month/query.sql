SELECT count(*) FROM orders WHERE date_trunc('month', created_at) = timestamptz '2024-05-01'
