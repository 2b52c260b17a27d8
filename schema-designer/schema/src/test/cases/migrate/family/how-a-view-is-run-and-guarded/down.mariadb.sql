CREATE OR REPLACE VIEW adults AS
select `users`.`id` AS `id`,`users`.`age` AS `age` from `users` where `users`.`age` > 17;
