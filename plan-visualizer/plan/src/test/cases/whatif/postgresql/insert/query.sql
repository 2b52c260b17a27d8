insert into items select id, 9, 1, 1 from orders where user_id = 12
