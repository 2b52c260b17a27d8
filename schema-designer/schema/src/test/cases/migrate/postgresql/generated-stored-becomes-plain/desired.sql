CREATE TABLE lines (id bigint PRIMARY KEY, price integer, total integer);
