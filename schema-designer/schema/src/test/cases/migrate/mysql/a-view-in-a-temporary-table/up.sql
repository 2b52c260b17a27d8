CREATE OR REPLACE ALGORITHM=TEMPTABLE VIEW ages AS
select distinct `users`.`age` AS `age` from `users`;
