CREATE TABLE eggs (
  id int NOT NULL,
  hen_id int,
  PRIMARY KEY (id)
);

CREATE TABLE hens (
  id int NOT NULL,
  egg_id int,
  PRIMARY KEY (id),
  CONSTRAINT hen_egg FOREIGN KEY (egg_id) REFERENCES eggs (id)
);

ALTER TABLE eggs ADD CONSTRAINT egg_hen FOREIGN KEY (hen_id) REFERENCES hens (id), ALGORITHM=COPY, LOCK=SHARED /* copies the table; writes wait until it is done */;
