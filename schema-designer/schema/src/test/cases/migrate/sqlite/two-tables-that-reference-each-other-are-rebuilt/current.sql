CREATE TABLE teams (id INTEGER PRIMARY KEY, name TEXT, lead INTEGER REFERENCES people (id) ON DELETE SET NULL);

CREATE TABLE people (id INTEGER PRIMARY KEY, name TEXT, team INTEGER REFERENCES teams (id) ON DELETE CASCADE);

INSERT INTO teams VALUES (1, 'red', NULL), (2, 'blue', NULL);
INSERT INTO people VALUES (1, 'ann', 1), (2, 'bob', 1), (3, 'cid', 2);
UPDATE teams SET lead = 1 WHERE id = 1;
