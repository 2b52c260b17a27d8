select * from orders where id between 100 and 160;
