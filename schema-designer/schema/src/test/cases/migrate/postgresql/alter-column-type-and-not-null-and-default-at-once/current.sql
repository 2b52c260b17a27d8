CREATE TABLE prices (id bigint PRIMARY KEY, amount integer DEFAULT 0);
