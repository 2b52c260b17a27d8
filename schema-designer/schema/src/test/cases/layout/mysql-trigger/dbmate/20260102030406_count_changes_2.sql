-- Count changes
-- For MySQL. Reversible: yes, structure and data.
-- File 2 of 3: they run in this order, each for itself.

-- migrate:up transaction:false
CREATE TRIGGER users_changes BEFORE UPDATE ON users FOR EACH ROW
BEGIN
  IF NEW.name <> OLD.name THEN
    SET NEW.changes = OLD.changes + 1;
  END IF;
END;

-- migrate:down transaction:false
-- reverse: CREATE TRIGGER users_changes BEFORE UPDATE ON users FOR EACH ROW
DROP TRIGGER users_changes;
