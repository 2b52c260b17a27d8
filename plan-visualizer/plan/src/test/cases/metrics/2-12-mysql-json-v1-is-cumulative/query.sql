select c.country,count(*) from customers c join orders o on o.customer_id=c.id where o.status='paid' group by c.country order by 2 desc limit 3
