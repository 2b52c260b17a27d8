with x as (select customer_id,sum(total) t from orders group by 1) select a.customer_id from x a join x b using(customer_id) where a.t>1000 limit 10
