DROP TRIGGER mails_insert;

DROP TRIGGER mails_delete;

DROP VIEW mails;

CREATE VIEW mails AS
SELECT id, trim(email) AS email FROM users;

CREATE TRIGGER mails_delete INSTEAD OF DELETE ON mails BEGIN
  DELETE FROM users WHERE id = old.id;
END;

CREATE TRIGGER mails_insert INSTEAD OF INSERT ON mails BEGIN
  INSERT INTO users (id, email) VALUES (new.id, new.email);
END;
