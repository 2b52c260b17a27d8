CREATE TABLE odd (rowid TEXT, oid TEXT, x CLOB);

CREATE TABLE odder (rowid TEXT, _rowid_ TEXT, oid TEXT, x CLOB);
