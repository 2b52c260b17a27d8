select * from orders where customer is :c
