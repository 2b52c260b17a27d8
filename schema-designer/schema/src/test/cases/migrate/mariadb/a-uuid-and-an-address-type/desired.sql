CREATE TABLE t (id int NOT NULL PRIMARY KEY, u uuid, a inet6, b inet4);
