-- Remember names
-- For SQLite. Reversible: yes, structure and data.

-- migrate:up
CREATE TABLE names (name TEXT, at TEXT DEFAULT ('a;b -- c'))
;

CREATE TRIGGER users_names AFTER UPDATE OF name ON users
WHEN old.name IS NOT new.name
BEGIN
  INSERT INTO names (name) VALUES (old.name);
  UPDATE names SET at = CASE WHEN at IS NULL THEN '12:30 :x \:y ${z}' ELSE at END;
END;

-- migrate:down
-- reverse: CREATE TRIGGER users_names AFTER UPDATE OF name ON users
DROP TRIGGER users_names;

-- reverse: CREATE TABLE names (name TEXT, at TEXT DEFAULT ('a;b -- c'))
DROP TABLE names;
