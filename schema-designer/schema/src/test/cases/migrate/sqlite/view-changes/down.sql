DROP VIEW mails;

CREATE VIEW mails AS
SELECT email FROM users;
