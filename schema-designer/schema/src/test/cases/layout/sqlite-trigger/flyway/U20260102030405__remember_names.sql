-- Takes back: Remember names
-- For SQLite. Reversible: yes, structure and data.

-- reverse: CREATE TRIGGER users_names AFTER UPDATE OF name ON users
DROP TRIGGER users_names;

-- reverse: CREATE TABLE names (name TEXT, at TEXT DEFAULT ('a;b -- c'))
DROP TABLE names;
