select * from orders where total between 10 and 10.5
