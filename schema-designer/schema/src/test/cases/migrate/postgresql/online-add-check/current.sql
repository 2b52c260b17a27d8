CREATE TABLE lines (id bigint PRIMARY KEY, quantity integer);
