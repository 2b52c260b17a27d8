select * from orders where user_id = $1 and created_at > $2
