CREATE TABLE lines (text TEXT, tag TEXT);

INSERT INTO lines (rowid, text) VALUES (5, 'five'), (1, 'one'), (900, 'many');
