-- engine: postgresql
CREATE DOMAIN name AS text;
ALTER TABLE users ADD COLUMN up text GENERATED ALWAYS AS (upper(nick)) VIRTUAL, ADD COLUMN low text GENERATED ALWAYS AS (lower(nick)), ADD n name;
