-- engine: postgresql
BEGIN;
ALTER TYPE mood ADD VALUE 'great' AFTER 'ok';
ALTER TYPE mood ADD VALUE 'better' AFTER 'great';
COMMIT;
