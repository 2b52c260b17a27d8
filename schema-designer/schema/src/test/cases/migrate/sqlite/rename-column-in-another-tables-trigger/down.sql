DROP TRIGGER order_nick;

ALTER TABLE users RENAME COLUMN nickname TO nick;

CREATE TRIGGER order_nick AFTER INSERT ON orders BEGIN
  UPDATE users SET nick = 'buyer' WHERE id = new.user_id;
END;
