--liquibase formatted sql
-- Grown ups
-- For PostgreSQL. Reversible: yes, structure and data.

--changeset dado:20260102030405 dbms:postgresql stripComments:false
CREATE VIEW grown AS
SELECT id FROM users -- all of them
;
--rollback DROP VIEW grown;
