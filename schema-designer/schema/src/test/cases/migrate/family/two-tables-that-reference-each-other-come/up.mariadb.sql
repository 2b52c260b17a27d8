CREATE TABLE eggs (
  id int(11) NOT NULL,
  hen_id int(11),
  PRIMARY KEY (id)
);

CREATE TABLE hens (
  id int(11) NOT NULL,
  egg_id int(11),
  PRIMARY KEY (id),
  CONSTRAINT hen_egg FOREIGN KEY (egg_id) REFERENCES eggs (id)
);

ALTER TABLE eggs ADD CONSTRAINT egg_hen FOREIGN KEY (hen_id) REFERENCES hens (id), ALGORITHM=COPY, LOCK=NONE /* copies the table; writes go on meanwhile */;
