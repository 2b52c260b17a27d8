CREATE FUNCTION twice(n int(11)) RETURNS int(11)
  DETERMINISTIC
RETURN n * 2;

CREATE VIEW doubled AS
select `t`.`id` AS `id`,`twice`(`t`.`n`) AS `d` from `t`;
