update orders set total=1 where id between 5 and 15;
