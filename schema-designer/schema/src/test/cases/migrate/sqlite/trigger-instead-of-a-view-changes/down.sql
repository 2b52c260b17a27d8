DROP TRIGGER mails_insert;

CREATE TRIGGER mails_insert INSTEAD OF INSERT ON mails BEGIN
  INSERT INTO users (id, email) VALUES (new.id, new.email);
END;
