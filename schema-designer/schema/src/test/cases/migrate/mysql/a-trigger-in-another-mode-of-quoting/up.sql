SET SESSION sql_mode = CONCAT(@@sql_mode, ',PIPES_AS_CONCAT,ANSI_QUOTES');

CREATE TRIGGER polite BEFORE INSERT ON users FOR EACH ROW
SET NEW."name" = 'Dear ' || NEW."name";

SET SESSION sql_mode = DEFAULT;
