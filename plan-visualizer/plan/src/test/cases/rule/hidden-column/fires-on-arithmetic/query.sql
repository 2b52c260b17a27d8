update orders set total = total + 1 where id % 20 = 0;
