-- engine: postgresql
-- rows: users=120
CREATE TABLE users (id bigint PRIMARY KEY, email varchar(100), nick text NOT NULL);
-- script
ALTER TABLE users ADD COLUMN token uuid DEFAULT gen_random_uuid();
