-- engine: postgresql
-- target: 18
ALTER TABLE users ADD CONSTRAINT nn NOT NULL email NOT VALID;
ALTER TABLE users ADD COLUMN low text GENERATED ALWAYS AS (lower(nick)) VIRTUAL;
