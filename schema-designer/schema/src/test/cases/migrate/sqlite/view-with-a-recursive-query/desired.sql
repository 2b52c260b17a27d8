CREATE TABLE nodes (id INTEGER PRIMARY KEY, parent INTEGER REFERENCES nodes (id) ON DELETE CASCADE, label VARCHAR(30));

CREATE VIEW paths AS WITH RECURSIVE p (id, path) AS (SELECT id, label FROM nodes WHERE parent IS NULL UNION ALL SELECT n.id, p.path || '/' || n.label FROM nodes n JOIN p ON n.parent = p.id) SELECT id, path FROM p ORDER BY path LIMIT 100;
