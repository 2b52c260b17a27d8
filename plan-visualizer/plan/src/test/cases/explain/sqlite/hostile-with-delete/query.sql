with x as (select 1) delete from orders
