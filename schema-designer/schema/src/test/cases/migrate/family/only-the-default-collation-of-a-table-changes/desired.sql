CREATE TABLE users (id int NOT NULL PRIMARY KEY, name varchar(20) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci) CHARACTER SET latin1 COLLATE latin1_german1_ci;
