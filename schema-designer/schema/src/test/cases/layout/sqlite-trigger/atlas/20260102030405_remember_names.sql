-- atlas:delimiter -- end of statement
-- Remember names
-- For SQLite. Reversible: yes, structure and data.

CREATE TABLE names (name TEXT, at TEXT DEFAULT ('a;b -- c'))
;
-- end of statement

CREATE TRIGGER users_names AFTER UPDATE OF name ON users
WHEN old.name IS NOT new.name
BEGIN
  INSERT INTO names (name) VALUES (old.name);
  UPDATE names SET at = CASE WHEN at IS NULL THEN '12:30 :x \:y ${z}' ELSE at END;
END;
-- end of statement

-- The way down:
--   DROP TRIGGER users_names;
--   DROP TABLE names;
