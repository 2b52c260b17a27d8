select * from orders where user_id = 9 or total = 123.45
