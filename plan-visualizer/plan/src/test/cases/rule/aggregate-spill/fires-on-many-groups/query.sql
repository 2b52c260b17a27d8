select user_id, total, count(*) from orders group by user_id, total;
