CREATE FUNCTION twice(n int) RETURNS int
  DETERMINISTIC
RETURN n * 2;

CREATE VIEW doubled AS
select `t`.`id` AS `id`,`twice`(`t`.`n`) AS `d` from `t`;
