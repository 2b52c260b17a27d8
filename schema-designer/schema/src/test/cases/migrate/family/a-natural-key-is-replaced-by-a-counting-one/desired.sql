CREATE TABLE tags (id int NOT NULL AUTO_INCREMENT PRIMARY KEY, name varchar(30) NOT NULL, UNIQUE KEY tag_name (name));
