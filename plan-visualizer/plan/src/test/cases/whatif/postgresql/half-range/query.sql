select count(*) from orders where total > 500
