select *
from orders
where customer = :c and absent = 1
