DROP TRIGGER order_nick;

ALTER TABLE users RENAME COLUMN nick TO nickname;

CREATE TRIGGER order_nick AFTER INSERT ON orders BEGIN
  UPDATE users SET nickname = 'buyer' WHERE id = new.user_id;
END;
