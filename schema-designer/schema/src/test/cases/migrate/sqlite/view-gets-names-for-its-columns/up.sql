DROP VIEW mails;

CREATE VIEW mails (address, "next id") AS
SELECT email, id + 1 FROM users;
