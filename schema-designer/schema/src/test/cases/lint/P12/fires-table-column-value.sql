-- engine: postgresql
ALTER TABLE users RENAME TO people;
ALTER TABLE people RENAME COLUMN nick TO name;
ALTER TABLE users RENAME email TO mail;
ALTER TYPE mood RENAME VALUE 'ok' TO 'fine';
ALTER SCHEMA app RENAME TO shop;
