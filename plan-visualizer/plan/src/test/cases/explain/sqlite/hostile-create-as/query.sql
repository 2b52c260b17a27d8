create table copied as select * from orders
