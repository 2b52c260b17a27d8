-- Count changes
-- For MySQL. Reversible: yes, structure and data.
-- File 2 of 3: they run in this order, each for itself.

CREATE TRIGGER users_changes BEFORE UPDATE ON users FOR EACH ROW
BEGIN
  IF NEW.name <> OLD.name THEN
    SET NEW.changes = OLD.changes + 1;
  END IF;
END;
