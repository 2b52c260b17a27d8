CREATE TABLE readings (id INTEGER PRIMARY KEY, value TEXT, unit TEXT);

INSERT INTO readings VALUES (1, '12', 'C'), (2, '0013', 'F'), (3, NULL, 'K');
