select count(*) from items where order_id between 100 and 60000;
