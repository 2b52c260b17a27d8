-- Grown ups
-- For PostgreSQL. Reversible: yes, structure and data.

-- +goose Up
CREATE VIEW grown AS
SELECT id FROM users -- all of them
;

-- +goose Down
-- reverse: CREATE VIEW grown AS
DROP VIEW grown;
