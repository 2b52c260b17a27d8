-- engine: postgresql
-- target: 16
CREATE TABLE users (id bigint PRIMARY KEY, email varchar(100), nick text NOT NULL);
-- script
ALTER TABLE users ALTER COLUMN email SET NOT NULL;
