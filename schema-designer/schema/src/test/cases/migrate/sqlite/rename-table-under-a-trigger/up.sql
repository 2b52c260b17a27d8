DROP TRIGGER users_log;

DROP TRIGGER orders_log;

ALTER TABLE users RENAME TO people;

CREATE TRIGGER orders_log AFTER INSERT ON orders BEGIN
  UPDATE people SET nick = 'buyer' WHERE id = new.user_id;
END;

CREATE TRIGGER users_log AFTER UPDATE ON people BEGIN
  INSERT INTO log SELECT email FROM people;
END;
