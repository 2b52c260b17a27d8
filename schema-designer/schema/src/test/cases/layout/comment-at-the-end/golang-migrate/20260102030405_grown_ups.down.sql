-- Takes back: Grown ups
-- For PostgreSQL. Reversible: yes, structure and data.

-- reverse: CREATE VIEW grown AS
DROP VIEW grown;
