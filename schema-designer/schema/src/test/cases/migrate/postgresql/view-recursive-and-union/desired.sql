CREATE TABLE parts (id integer PRIMARY KEY, parent integer REFERENCES parts (id));
CREATE RECURSIVE VIEW tree (id, depth) AS SELECT id, 0 FROM parts WHERE parent IS NULL UNION ALL SELECT p.id, t.depth + 1 FROM parts p JOIN tree t ON t.id = p.parent;
CREATE VIEW everything AS SELECT id FROM parts UNION SELECT depth FROM tree;
