--liquibase formatted sql
-- Ordered
-- For MariaDB. Reversible: yes, structure and data.

--changeset dado:20260102030405 dbms:mariadb stripComments:false runInTransaction:false
ALTER TABLE users MODIFY name varchar(200) NOT NULL;

CREATE INDEX users_name ON users (name);
--rollback DROP INDEX users_name ON users;
--rollback ALTER TABLE users MODIFY name varchar(100);
