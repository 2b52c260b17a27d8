select count(*) from orders where status = 'paid'
