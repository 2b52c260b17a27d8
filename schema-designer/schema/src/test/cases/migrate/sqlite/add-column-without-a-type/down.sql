ALTER TABLE users DROP COLUMN anything;
