DROP VIEW ages;

CREATE OR REPLACE VIEW adults AS
select `users`.`id` AS `id`,`users`.`name` AS `name` from `users` where `users`.`age` > 17;

CREATE VIEW names AS
select `users`.`name` AS `name` from `users`;
