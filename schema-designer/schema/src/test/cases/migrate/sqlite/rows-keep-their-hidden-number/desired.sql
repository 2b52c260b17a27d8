CREATE TABLE lines (text TEXT, tag CLOB);
