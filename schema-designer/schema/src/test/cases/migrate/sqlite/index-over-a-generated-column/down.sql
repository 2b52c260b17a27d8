DROP INDEX by_domain;

ALTER TABLE users DROP COLUMN domain;
