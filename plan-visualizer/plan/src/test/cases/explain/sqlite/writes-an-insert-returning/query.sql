insert into customers (name) values ('c') returning id
