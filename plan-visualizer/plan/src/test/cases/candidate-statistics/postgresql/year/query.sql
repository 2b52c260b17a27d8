SELECT count(*) FROM orders WHERE extract(year from created_at) = 2024
