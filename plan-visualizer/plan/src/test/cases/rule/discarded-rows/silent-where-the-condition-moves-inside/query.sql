with t as (select user_id, sum(total) s from orders group by user_id) select * from t where user_id = 5;
