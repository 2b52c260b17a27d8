select * from orders where note = 'x' and status = 'new';
