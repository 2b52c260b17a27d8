CREATE TABLE tags (id INTEGER PRIMARY KEY, label TEXT NOT NULL);

INSERT INTO tags VALUES (3, 'red'), (5, 'blue');
