-- engine: postgresql
ALTER TABLE users ADD COLUMN age int;
