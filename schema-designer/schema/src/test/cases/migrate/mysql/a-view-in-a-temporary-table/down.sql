CREATE OR REPLACE VIEW ages AS
select distinct `users`.`age` AS `age` from `users`;
