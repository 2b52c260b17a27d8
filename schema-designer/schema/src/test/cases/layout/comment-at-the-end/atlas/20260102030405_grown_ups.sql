-- Grown ups
-- For PostgreSQL. Reversible: yes, structure and data.

CREATE VIEW grown AS
SELECT id FROM users -- all of them
;

-- The way down:
--   DROP VIEW grown;
