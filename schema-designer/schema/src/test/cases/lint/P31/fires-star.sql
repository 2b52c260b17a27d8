-- engine: postgresql
CREATE VIEW v AS SELECT * FROM users;
ALTER TABLE users ADD COLUMN age int;
