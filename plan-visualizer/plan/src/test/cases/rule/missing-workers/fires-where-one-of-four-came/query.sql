select count(*), sum(total) from orders where note like '%y%' or total > 500;
