DROP VIEW mails;

ALTER TABLE users RENAME COLUMN email TO mail, ALGORITHM=INSTANT;

CREATE VIEW mails AS
select `users`.`id` AS `id`,`users`.`mail` AS `mail` from `users`;
