CREATE TABLE keys_of (id int NOT NULL PRIMARY KEY, fingerprint varbinary(20));
