CREATE TABLE abc (id INTEGER PRIMARY KEY, a TEXT, b TEXT, c TEXT);

INSERT INTO abc VALUES (1, 'a', 'b', 'c'), (2, NULL, 'b2', 'c2');
