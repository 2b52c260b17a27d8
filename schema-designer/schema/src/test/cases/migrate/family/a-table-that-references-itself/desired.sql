CREATE TABLE staff (id int NOT NULL PRIMARY KEY, boss int, CONSTRAINT staff_boss FOREIGN KEY (boss) REFERENCES staff (id));
