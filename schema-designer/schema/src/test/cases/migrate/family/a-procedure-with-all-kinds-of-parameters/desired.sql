CREATE TABLE users (id int NOT NULL PRIMARY KEY, name varchar(30));
CREATE PROCEDURE find_user(IN wanted int, OUT found varchar(30), INOUT tries int) READS SQL DATA SQL SECURITY INVOKER
BEGIN
  -- counts; and looks
  SET tries = tries + 1;
  SELECT name INTO found FROM users WHERE id = wanted;
END;
