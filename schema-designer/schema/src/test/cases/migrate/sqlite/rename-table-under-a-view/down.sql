DROP VIEW mails;

ALTER TABLE people RENAME TO users;

CREATE VIEW mails AS
SELECT users.email FROM users;
