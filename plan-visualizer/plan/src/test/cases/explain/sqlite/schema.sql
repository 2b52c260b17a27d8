create table orders (id integer primary key, customer int, "key" int);
with recursive n(i) as (select 1 union all select i + 1 from n where i < 5000) insert into orders select i, i % 100, i % 7 from n;
create table customers (id integer primary key autoincrement, name text unique);
insert into customers values (1, 'a'), (2, 'b');
create table noted (x int);
create view shown as select * from orders;
create trigger noting after update on customers begin insert into noted values (1); end;
