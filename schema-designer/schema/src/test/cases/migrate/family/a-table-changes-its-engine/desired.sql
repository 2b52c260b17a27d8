CREATE TABLE cache (id int NOT NULL PRIMARY KEY, v varchar(50)) ENGINE=InnoDB;
