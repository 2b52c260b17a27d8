DROP VIEW pet_owners;

ALTER TABLE users DROP COLUMN nick;

CREATE VIEW pet_owners AS
SELECT p.nick, u.email FROM pets p JOIN users u ON u.id = p.id;
