select count(status) from orders where total < 300
