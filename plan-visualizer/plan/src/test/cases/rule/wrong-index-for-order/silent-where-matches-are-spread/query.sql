select * from orders where status='paid' order by created_at limit 10;
