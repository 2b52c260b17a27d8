select sum(total) from orders where user_id between 100 and 3000;
