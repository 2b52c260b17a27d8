with d as (delete from orders where id <= 5000 returning id) select count(*) from users
