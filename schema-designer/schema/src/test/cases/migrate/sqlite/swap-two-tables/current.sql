CREATE TABLE live (id INTEGER PRIMARY KEY, x TEXT);

CREATE TABLE archive (id INTEGER PRIMARY KEY, y TEXT);

INSERT INTO live VALUES (1, 'new');
INSERT INTO archive VALUES (7, 'old'), (8, 'older');
