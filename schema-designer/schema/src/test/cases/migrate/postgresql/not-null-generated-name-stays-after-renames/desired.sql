CREATE TABLE mm (b text NOT NULL, c integer);
