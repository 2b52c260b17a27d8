select * from orders where status <> 'paid' and channel = 'app'
