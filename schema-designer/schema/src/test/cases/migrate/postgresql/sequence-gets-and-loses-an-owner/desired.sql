CREATE SEQUENCE a_numbers;
CREATE SEQUENCE b_numbers;
CREATE TABLE t (id bigint PRIMARY KEY, a bigint, b bigint);
ALTER SEQUENCE b_numbers OWNED BY t.b;
