select * from orders order by user_id limit 100
