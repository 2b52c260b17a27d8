CREATE TABLE kept (id bigint PRIMARY KEY);
CREATE TABLE nothing ();
