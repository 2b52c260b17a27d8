CREATE TABLE tree (id bigint PRIMARY KEY, parent bigint);
