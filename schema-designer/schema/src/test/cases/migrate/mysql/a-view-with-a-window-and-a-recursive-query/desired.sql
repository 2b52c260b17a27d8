CREATE TABLE staff (id int NOT NULL PRIMARY KEY, boss int, pay int);
CREATE VIEW ranks AS SELECT id, rank() OVER (PARTITION BY boss ORDER BY pay DESC) AS place FROM staff;
CREATE VIEW chain AS WITH RECURSIVE up AS (SELECT id, boss, 1 AS depth FROM staff WHERE boss IS NULL UNION ALL SELECT s.id, s.boss, up.depth + 1 FROM staff s JOIN up ON s.boss = up.id) SELECT id, depth FROM up;
