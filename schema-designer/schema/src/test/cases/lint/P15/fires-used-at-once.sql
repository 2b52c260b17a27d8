-- engine: postgresql
BEGIN;
ALTER TYPE mood ADD VALUE 'great';
UPDATE people SET m = 'great' WHERE id = 1;
COMMIT;
