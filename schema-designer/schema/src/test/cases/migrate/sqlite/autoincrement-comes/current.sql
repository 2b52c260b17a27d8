CREATE TABLE tickets (id INTEGER PRIMARY KEY, title TEXT);

INSERT INTO tickets (title) VALUES ('a'), ('b'), ('c');
