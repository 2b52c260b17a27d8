select count(*) from orders where total between 100 and 110 and user_id between 10 and 60
