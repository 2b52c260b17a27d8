with t as materialized (select user_id, sum(total) s from orders group by user_id) select count(*) from t a join t b on a.s = b.s and a.user_id < b.user_id
