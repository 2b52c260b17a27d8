select * from customers where name = :name
