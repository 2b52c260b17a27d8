-- Takes back: Count changes
-- For MySQL. Reversible: yes, structure and data.
-- File 2 of 3: each is a transaction of its own, and they run in this order.

-- reverse: CREATE TRIGGER users_changes BEFORE UPDATE ON users FOR EACH ROW
DROP TRIGGER users_changes;
