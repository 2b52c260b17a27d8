CREATE TABLE users (id int NOT NULL PRIMARY KEY, name varchar(20) NOT NULL DEFAULT 'x', bio text, code varchar(5) CHARACTER SET ascii, n int) CHARACTER SET latin1 COLLATE latin1_german1_ci;
