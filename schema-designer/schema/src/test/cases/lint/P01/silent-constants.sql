-- engine: postgresql
CREATE TABLE users (id bigint PRIMARY KEY, email varchar(100), nick text NOT NULL);
-- script
ALTER TABLE users ADD COLUMN a int DEFAULT 0, ADD COLUMN b timestamptz NOT NULL DEFAULT now(), ADD COLUMN c text[] DEFAULT '{}'::text[], ADD COLUMN d boolean DEFAULT true NOT NULL, ADD e date DEFAULT CURRENT_DATE, ADD f interval DEFAULT '1 day'::interval, ADD g jsonb DEFAULT '{"a": "random()"}';
