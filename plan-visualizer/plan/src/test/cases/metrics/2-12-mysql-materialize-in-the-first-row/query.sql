select * from (select customer_id,count(*) n from orders group by 1) d where n>8 limit 5
