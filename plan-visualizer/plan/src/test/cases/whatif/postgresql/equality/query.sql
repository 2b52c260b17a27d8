select * from orders where user_id = 4711
