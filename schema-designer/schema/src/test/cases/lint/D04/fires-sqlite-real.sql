-- engine: sqlite
CREATE TABLE items (id INTEGER PRIMARY KEY, price REAL);
