CREATE TABLE visits (id int NOT NULL PRIMARY KEY, site int, at datetime, KEY visit (site, at));
