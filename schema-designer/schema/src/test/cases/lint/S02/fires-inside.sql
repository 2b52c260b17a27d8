-- engine: sqlite
BEGIN;
PRAGMA foreign_keys=OFF;
COMMIT;
