select * from orders where customer = :c and "key" = :k
