insert into customers values (3, 'c') returning id
