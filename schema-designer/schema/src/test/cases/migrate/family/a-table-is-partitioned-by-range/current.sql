CREATE TABLE visits (id int NOT NULL, year_no int NOT NULL, PRIMARY KEY (id, year_no));
