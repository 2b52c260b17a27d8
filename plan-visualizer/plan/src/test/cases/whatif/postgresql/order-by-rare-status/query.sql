select * from orders where status = 'open' order by created_at desc limit 20
