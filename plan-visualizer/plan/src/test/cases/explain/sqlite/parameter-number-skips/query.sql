select * from orders where customer = ?3 and "key" > ?
