select * from orders where created_at > timestamptz '2025-07-20'
