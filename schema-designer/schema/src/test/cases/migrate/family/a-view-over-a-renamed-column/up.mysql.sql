DROP VIEW mails;

ALTER TABLE users RENAME COLUMN mail TO email, ALGORITHM=INSTANT;

CREATE VIEW mails AS
select `users`.`id` AS `id`,`users`.`email` AS `mail` from `users`;
