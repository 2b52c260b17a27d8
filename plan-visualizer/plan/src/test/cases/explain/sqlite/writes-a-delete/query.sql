delete from orders where customer = :c
