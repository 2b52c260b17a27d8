CREATE TABLE visits (id int NOT NULL PRIMARY KEY, site int, page int, at datetime, KEY visit (site, page, at));
