DROP TRIGGER t1;

CREATE TRIGGER t1 AFTER UPDATE OF email, nick ON users FOR EACH ROW WHEN old.email <> new.email BEGIN
  INSERT INTO log VALUES (old.email || ' -> ' || new.email);
END;
