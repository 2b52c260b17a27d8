CREATE TABLE a (id int DEFAULT 1, b text DEFAULT 'abc
);
