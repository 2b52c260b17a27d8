DROP TABLE people;

CREATE VIEW people AS
select `users`.`id` AS `id`,`users`.`name` AS `name` from `users`;
