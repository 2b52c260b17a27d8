SELECT count(*) FROM orders WHERE YEAR(created_at) = 2024
