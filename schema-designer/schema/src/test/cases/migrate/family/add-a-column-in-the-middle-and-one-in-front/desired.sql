CREATE TABLE users (tenant int NOT NULL DEFAULT 1, id bigint NOT NULL PRIMARY KEY, nick varchar(40), email varchar(100) NOT NULL);
