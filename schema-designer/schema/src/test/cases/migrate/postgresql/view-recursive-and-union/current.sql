CREATE TABLE parts (id integer PRIMARY KEY, parent integer REFERENCES parts (id));
