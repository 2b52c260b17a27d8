-- engine: postgresql
-- rows: users=41000
CREATE TABLE users (id bigint PRIMARY KEY, email varchar(100), nick text NOT NULL);
-- script
DROP TABLE users;
ALTER TABLE orders DROP COLUMN note, DROP COLUMN IF EXISTS sum;
DROP TABLE IF EXISTS a, b;
