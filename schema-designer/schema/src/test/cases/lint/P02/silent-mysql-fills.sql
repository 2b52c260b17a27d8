-- engine: mysql
ALTER TABLE users ADD COLUMN age int NOT NULL;
