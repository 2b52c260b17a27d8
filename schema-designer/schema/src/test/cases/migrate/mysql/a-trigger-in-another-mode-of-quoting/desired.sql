CREATE TABLE users (id int NOT NULL PRIMARY KEY, name varchar(30));
SET SESSION sql_mode = CONCAT(@@sql_mode, ',ANSI_QUOTES,PIPES_AS_CONCAT');
CREATE TRIGGER polite BEFORE INSERT ON users FOR EACH ROW SET NEW."name" = 'Dear ' || NEW."name";
