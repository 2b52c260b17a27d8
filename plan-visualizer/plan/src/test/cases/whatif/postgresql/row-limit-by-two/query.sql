select * from orders where channel = 'shop' order by channel, total desc limit 10
