DROP VIEW mails;

ALTER TABLE users RENAME TO people;

CREATE VIEW mails AS
SELECT people.email FROM people;
