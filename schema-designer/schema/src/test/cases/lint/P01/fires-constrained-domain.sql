-- engine: postgresql
CREATE DOMAIN positive AS int CHECK (value > 0);
ALTER TABLE users ADD COLUMN score positive;
