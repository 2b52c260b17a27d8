--liquibase formatted sql
-- Add nick names
-- For SQLite. Reversible: yes, structure and data.

--changeset dado:20260102030405 dbms:sqlite stripComments:false
ALTER TABLE users ADD COLUMN nick TEXT;
--rollback ALTER TABLE users DROP COLUMN nick;
