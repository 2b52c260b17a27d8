-- Grown ups
-- For PostgreSQL. Reversible: yes, structure and data.

-- migrate:up
CREATE VIEW grown AS
SELECT id FROM users -- all of them
;

-- migrate:down
-- reverse: CREATE VIEW grown AS
DROP VIEW grown;
