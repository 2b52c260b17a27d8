DROP VIEW mails;

CREATE VIEW mails AS
SELECT email, id + 1 FROM users;
