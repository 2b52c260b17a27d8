select * from orders where total > 999.95
