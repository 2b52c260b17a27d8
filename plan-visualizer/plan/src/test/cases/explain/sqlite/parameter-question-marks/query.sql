select * from orders where customer = ? and "key" > ? and customer = ?1
