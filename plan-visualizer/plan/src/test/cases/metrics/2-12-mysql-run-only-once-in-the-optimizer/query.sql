select id from customers where id < (select count(*)/100 from orders)
