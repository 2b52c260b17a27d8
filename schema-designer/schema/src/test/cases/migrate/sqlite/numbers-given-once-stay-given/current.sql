CREATE TABLE tickets (id INTEGER PRIMARY KEY AUTOINCREMENT, title TEXT);

INSERT INTO tickets (title) VALUES ('a'), ('b'), ('c');
