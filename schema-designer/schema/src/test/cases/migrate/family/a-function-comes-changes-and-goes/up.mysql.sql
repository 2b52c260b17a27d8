DROP FUNCTION gone;

DROP FUNCTION twice;

CREATE FUNCTION twice(n bigint) RETURNS bigint
  DETERMINISTIC
  NO SQL
RETURN n + n;

ALTER FUNCTION twice COMMENT 'two times';

CREATE FUNCTION fresh(a varchar(10), b decimal(8,2)) RETURNS varchar(30)
  DETERMINISTIC
  SQL SECURITY INVOKER
RETURN concat(a, b);
