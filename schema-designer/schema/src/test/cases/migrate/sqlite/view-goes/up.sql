DROP VIEW mails;
