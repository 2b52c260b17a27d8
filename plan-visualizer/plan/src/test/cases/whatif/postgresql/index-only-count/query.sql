select count(*) from orders where user_id < 200
