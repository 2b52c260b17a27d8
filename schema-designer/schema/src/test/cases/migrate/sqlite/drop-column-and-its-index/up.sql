DROP INDEX users_nick;

ALTER TABLE users DROP COLUMN nick;
