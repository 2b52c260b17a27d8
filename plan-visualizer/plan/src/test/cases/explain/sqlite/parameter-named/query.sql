select * from orders where customer = :c and "key" > @k and id < $most and ':no' <> '?'
