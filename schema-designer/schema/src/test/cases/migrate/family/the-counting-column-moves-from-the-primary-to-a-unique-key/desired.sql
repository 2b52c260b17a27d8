CREATE TABLE users (id int NOT NULL AUTO_INCREMENT, code int NOT NULL, PRIMARY KEY (code), UNIQUE KEY user_id (id));
