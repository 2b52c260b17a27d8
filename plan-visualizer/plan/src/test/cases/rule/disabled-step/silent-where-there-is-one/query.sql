select * from orders where id between 5 and 900;
