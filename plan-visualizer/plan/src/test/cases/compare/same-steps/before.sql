select count(*) from orders where status = 'new'
