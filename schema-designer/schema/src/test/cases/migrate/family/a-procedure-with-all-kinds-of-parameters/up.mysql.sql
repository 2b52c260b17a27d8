CREATE PROCEDURE find_user(wanted int, OUT found varchar(30), INOUT tries int)
  READS SQL DATA
  SQL SECURITY INVOKER
BEGIN
  -- counts; and looks
  SET tries = tries + 1;
  SELECT name INTO found FROM users WHERE id = wanted;
END;
