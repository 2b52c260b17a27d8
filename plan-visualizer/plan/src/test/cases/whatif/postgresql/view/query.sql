select * from open_orders where user_id = 77
