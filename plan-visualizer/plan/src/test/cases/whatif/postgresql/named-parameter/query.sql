select * from orders where user_id = :user
