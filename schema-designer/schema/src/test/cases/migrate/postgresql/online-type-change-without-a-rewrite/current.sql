CREATE TABLE people (id bigint PRIMARY KEY, name varchar(20), amount numeric(10,2));
