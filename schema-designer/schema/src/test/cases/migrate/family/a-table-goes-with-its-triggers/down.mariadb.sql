CREATE TABLE audit (
  id int(11) NOT NULL,
  n int(11),
  PRIMARY KEY (id)
);

CREATE TRIGGER audit_n BEFORE INSERT ON audit FOR EACH ROW
SET NEW.n = 1;
