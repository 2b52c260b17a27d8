--liquibase formatted sql
-- Two indexes
-- For PostgreSQL. Reversible: yes, structure and data.

--changeset dado:20260102030405 dbms:postgresql stripComments:false runInTransaction:false
CREATE INDEX CONCURRENTLY a_x ON users (id, name);

CREATE INDEX CONCURRENTLY b_x ON users (name);
--rollback DROP INDEX CONCURRENTLY b_x;
--rollback DROP INDEX CONCURRENTLY a_x;
