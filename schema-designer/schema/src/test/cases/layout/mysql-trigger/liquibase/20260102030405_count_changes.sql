--liquibase formatted sql
-- Count changes
-- For MySQL. Reversible: yes, structure and data.

--changeset dado:20260102030405-1 dbms:mysql stripComments:false runInTransaction:false
ALTER TABLE users ADD COLUMN changes int NOT NULL DEFAULT 0, ALGORITHM=INSTANT;
--rollback ALTER TABLE users DROP COLUMN changes, ALGORITHM=INPLACE;

--changeset dado:20260102030405-2 dbms:mysql stripComments:false endDelimiter:/ runInTransaction:false
CREATE TRIGGER users_changes BEFORE UPDATE ON users FOR EACH ROW
BEGIN
  IF NEW.name <> OLD.name THEN
    SET NEW.changes = OLD.changes + 1;
  END IF;
END
/
--rollback DROP TRIGGER users_changes;

--changeset dado:20260102030405-3 dbms:mysql stripComments:false runInTransaction:false
ALTER TABLE users COMMENT = 'people // $$ #1'
;
--rollback ALTER TABLE users COMMENT = '';
