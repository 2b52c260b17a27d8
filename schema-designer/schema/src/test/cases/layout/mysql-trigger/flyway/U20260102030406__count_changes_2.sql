-- Takes back: Count changes
-- For MySQL. Reversible: yes, structure and data.
-- File 2 of 3: they run in this order, each for itself.

-- reverse: CREATE TRIGGER users_changes BEFORE UPDATE ON users FOR EACH ROW
DROP TRIGGER users_changes;
