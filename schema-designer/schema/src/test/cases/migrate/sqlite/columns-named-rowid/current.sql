CREATE TABLE odd (rowid TEXT, oid TEXT, x TEXT);

CREATE TABLE odder (rowid TEXT, _rowid_ TEXT, oid TEXT, x TEXT);

INSERT INTO odd VALUES ('r', 'o', 'x');
INSERT INTO odder VALUES ('r', 'r2', 'o', 'x');
