DROP VIEW names;

CREATE OR REPLACE VIEW adults AS
select `users`.`id` AS `id`,`users`.`name` AS `name`,`users`.`age` AS `age` from `users` where (`users`.`age` >= 18);

CREATE VIEW ages AS
select `users`.`age` AS `age`,count(0) AS `n` from `users` group by `users`.`age`;
