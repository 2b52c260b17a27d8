select created_at, total from orders where user_id between 100 and 160
