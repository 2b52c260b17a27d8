-- engine: mysql
ALTER TABLE t ADD COLUMN a int NOT NULL, ADD COLUMN b varchar(10) NOT NULL, ADD COLUMN c date NOT NULL;
