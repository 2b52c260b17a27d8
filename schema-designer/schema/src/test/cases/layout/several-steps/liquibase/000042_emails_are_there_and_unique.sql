--liquibase formatted sql
-- Emails are there and unique
-- For PostgreSQL. Reversible: yes, structure and data.

--changeset dado:000042-1 dbms:postgresql stripComments:false
ALTER TABLE users ADD COLUMN email text;

ALTER TABLE users ADD CONSTRAINT email_there CHECK (email IS NOT NULL OR id < 10) NOT VALID;
--rollback ALTER TABLE users DROP CONSTRAINT email_there;
--rollback ALTER TABLE users DROP COLUMN email;

--changeset dado:000042-2 dbms:postgresql stripComments:false
ALTER TABLE users VALIDATE CONSTRAINT email_there;
--rollback empty

--changeset dado:000042-3 dbms:postgresql stripComments:false runInTransaction:false
CREATE UNIQUE INDEX CONCURRENTLY users_email ON users (email);
--rollback DROP INDEX CONCURRENTLY users_email;
