CREATE TABLE t (id bigint PRIMARY KEY, a text CONSTRAINT a_is_there NOT NULL, b text NOT NULL);
