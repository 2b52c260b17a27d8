CREATE TABLE other (id int NOT NULL PRIMARY KEY);
CREATE TABLE hens (id int NOT NULL PRIMARY KEY, egg_id int);
CREATE TABLE eggs (id int NOT NULL PRIMARY KEY, hen_id int, CONSTRAINT egg_hen FOREIGN KEY (hen_id) REFERENCES hens (id));
ALTER TABLE hens ADD CONSTRAINT hen_egg FOREIGN KEY (egg_id) REFERENCES eggs (id);
