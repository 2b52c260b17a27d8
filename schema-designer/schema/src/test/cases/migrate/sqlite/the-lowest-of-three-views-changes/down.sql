DROP VIEW v3;

DROP VIEW v2;

DROP VIEW v1;

CREATE VIEW v1 AS
SELECT id, email FROM users;

CREATE VIEW v2 AS
SELECT v1.email, o.total FROM v1 JOIN orders o ON o.user_id = v1.id;

CREATE VIEW v3 AS
SELECT count(*) AS n FROM v2;
