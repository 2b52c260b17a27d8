select count(*) from events where kind = (select max(total)::int % 50 from orders where status='new')
