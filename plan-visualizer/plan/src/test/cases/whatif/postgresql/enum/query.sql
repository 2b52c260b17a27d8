select * from orders where channel = 'shop' and status = 'late'
