delete from orders where customer = 7
