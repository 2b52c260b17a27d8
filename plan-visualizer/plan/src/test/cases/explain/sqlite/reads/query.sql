select * from orders where customer = 7
