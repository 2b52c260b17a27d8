-- engine: postgresql
BEGIN;
CREATE TYPE mood AS ENUM ('ok');
ALTER TYPE mood ADD VALUE 'great';
ALTER TABLE t ALTER m SET DEFAULT 'great';
COMMIT;
