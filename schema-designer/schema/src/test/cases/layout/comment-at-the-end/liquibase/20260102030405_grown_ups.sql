--liquibase formatted sql
-- Grown ups
-- For SQLite. Reversible: yes, structure and data.

--changeset dado:20260102030405 dbms:sqlite stripComments:false
CREATE VIEW grown AS
SELECT id FROM users -- all of them
;
--rollback DROP VIEW grown;
