-- engine: postgresql
ALTER TABLE users ADD CONSTRAINT adult CHECK (age >= 18);
ALTER TABLE users ADD COLUMN size int CHECK (size > 0);
