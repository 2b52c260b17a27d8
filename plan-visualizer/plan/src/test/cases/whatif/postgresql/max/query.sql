select max(total) from orders where status = 'open'
