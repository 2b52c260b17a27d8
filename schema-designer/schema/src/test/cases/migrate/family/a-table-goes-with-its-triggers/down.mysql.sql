CREATE TABLE audit (
  id int NOT NULL,
  n int,
  PRIMARY KEY (id)
);

CREATE TRIGGER audit_n BEFORE INSERT ON audit FOR EACH ROW
SET NEW.n = 1;
