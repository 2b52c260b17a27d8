select user_id, count(*) from orders group by user_id
