CREATE TABLE t (id bigint PRIMARY KEY, a text NOT NULL, b text CONSTRAINT b_is_there NOT NULL);
