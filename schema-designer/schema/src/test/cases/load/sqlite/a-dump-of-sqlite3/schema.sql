PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE users (id INTEGER PRIMARY KEY AUTOINCREMENT, mail TEXT NOT NULL);
INSERT INTO users VALUES(1,'a;b');
INSERT INTO users VALUES(2,'c');
DELETE FROM sqlite_sequence;
INSERT INTO sqlite_sequence VALUES('users',2);
CREATE INDEX users_mail ON users (mail);
CREATE TRIGGER t AFTER INSERT ON users BEGIN
  UPDATE users SET mail = lower(mail);
  DELETE FROM users WHERE mail = '';
END;
COMMIT;
