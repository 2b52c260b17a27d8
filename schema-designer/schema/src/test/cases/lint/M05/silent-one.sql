-- engine: mysql
-- rule: on
CREATE TABLE n (id int PRIMARY KEY);
ALTER TABLE a ADD COLUMN x int;
UPDATE a SET x = 1 WHERE id < 5;
