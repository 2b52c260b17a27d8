SELECT user_id, sum(total) FROM orders WHERE created_at >= '2024-01-05' AND created_at < '2024-01-08' GROUP BY user_id
