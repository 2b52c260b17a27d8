CREATE OR REPLACE ALGORITHM=MERGE SQL SECURITY INVOKER VIEW adults AS
select `users`.`id` AS `id`,`users`.`age` AS `age` from `users` where (`users`.`age` > 17)
WITH LOCAL CHECK OPTION;
