-- dado: plain
-- Remember names
-- For SQLite. Reversible: yes, structure and data.

CREATE TABLE names (name TEXT, at TEXT DEFAULT ('a;b -- c'))
;

CREATE TRIGGER users_names AFTER UPDATE OF name ON users
WHEN old.name IS NOT new.name
BEGIN
  INSERT INTO names (name) VALUES (old.name);
  UPDATE names SET at = CASE WHEN at IS NULL THEN '12:30 :x \:y ${z}' ELSE at END;
END;
