CREATE TABLE c (a integer, b integer, PRIMARY KEY (a, b));
CREATE TABLE o (id bigint PRIMARY KEY, a integer, b integer);
