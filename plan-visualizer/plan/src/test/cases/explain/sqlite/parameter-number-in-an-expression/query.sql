select * from orders where customer + 0 = :c
