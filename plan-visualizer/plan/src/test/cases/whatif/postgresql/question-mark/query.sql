select * from orders where user_id = ? and status = ?
