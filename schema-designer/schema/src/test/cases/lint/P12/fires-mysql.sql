-- engine: mysql
RENAME TABLE users TO people;
ALTER TABLE a CHANGE nick name text;
ALTER TABLE a RENAME b;
