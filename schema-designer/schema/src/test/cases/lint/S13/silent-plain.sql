-- engine: sqlite
CREATE TABLE p (id INTEGER PRIMARY KEY);
