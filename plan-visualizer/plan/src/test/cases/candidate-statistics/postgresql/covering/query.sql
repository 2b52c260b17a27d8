SELECT user_id, sum(total) FROM orders WHERE created_at >= '2024-06-01' AND created_at < '2024-06-03' GROUP BY user_id
