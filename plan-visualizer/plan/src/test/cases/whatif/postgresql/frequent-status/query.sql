select * from orders where status = 'paid'
