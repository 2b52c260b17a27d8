-- engine: mysql
-- rule: on
ALTER TABLE a ADD COLUMN x int;
ALTER TABLE b ADD COLUMN x int;
DROP TABLE c;
