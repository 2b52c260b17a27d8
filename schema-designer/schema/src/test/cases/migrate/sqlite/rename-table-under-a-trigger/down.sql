DROP TRIGGER users_log;

DROP TRIGGER orders_log;

ALTER TABLE people RENAME TO users;

CREATE TRIGGER orders_log AFTER INSERT ON orders BEGIN
  UPDATE users SET nick = 'buyer' WHERE id = new.user_id;
END;

CREATE TRIGGER users_log AFTER UPDATE ON users BEGIN
  INSERT INTO log SELECT email FROM users;
END;
