select * from orders where user_id in (3, 5, 8, 13, 21)
