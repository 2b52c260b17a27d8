-- engine: mysql
-- rule: on
CREATE TABLE t (id int PRIMARY KEY, state enum('new','paid','sent'));
