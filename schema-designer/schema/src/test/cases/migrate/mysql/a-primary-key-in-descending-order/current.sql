CREATE TABLE events_of (id int NOT NULL, at int NOT NULL, PRIMARY KEY (id, at));
