select * from orders where status='stuck' order by created_at limit 10;
