CREATE TABLE lines (id bigint PRIMARY KEY, price integer, total integer DEFAULT 0);
