ALTER TABLE docs ADD COLUMN body_dado_new mediumtext AFTER body, ALGORITHM=INSTANT;

CREATE TRIGGER docs_body_dado_ins BEFORE INSERT ON docs FOR EACH ROW SET NEW.body_dado_new = NEW.body;

CREATE TRIGGER docs_body_dado_upd BEFORE UPDATE ON docs FOR EACH ROW SET NEW.body_dado_new = NEW.body;

CREATE PROCEDURE docs_body_dado_fill() MODIFIES SQL DATA
BEGIN
  DECLARE dado_low, dado_high varchar(20);
  SELECT MIN(code) INTO dado_low FROM docs;
  WHILE dado_low IS NOT NULL DO
    SELECT MAX(b.code) INTO dado_high
    FROM (SELECT code FROM docs WHERE code >= dado_low ORDER BY code LIMIT 1000) AS b;
    UPDATE docs SET body_dado_new = body WHERE code BETWEEN dado_low AND dado_high;
    SELECT MIN(code) INTO dado_low FROM docs WHERE code > dado_high;
  END WHILE;
END;

CALL docs_body_dado_fill();

DROP PROCEDURE docs_body_dado_fill;

ALTER TABLE docs MODIFY COLUMN body_dado_new mediumtext NOT NULL, ALGORITHM=INPLACE, LOCK=NONE;

LOCK TABLES docs WRITE;

DROP TRIGGER docs_body_dado_ins;

DROP TRIGGER docs_body_dado_upd;

ALTER TABLE docs DROP COLUMN body, RENAME COLUMN body_dado_new TO body, ALGORITHM=INSTANT;

UNLOCK TABLES;

ALTER TABLE docs ADD COLUMN state_dado_new enum('a','b','c') AFTER state, ALGORITHM=INSTANT;

CREATE TRIGGER docs_state_dado_ins BEFORE INSERT ON docs FOR EACH ROW SET NEW.state_dado_new = NEW.state;

CREATE TRIGGER docs_state_dado_upd BEFORE UPDATE ON docs FOR EACH ROW SET NEW.state_dado_new = NEW.state;

CREATE PROCEDURE docs_state_dado_fill() MODIFIES SQL DATA
BEGIN
  DECLARE dado_low, dado_high varchar(20);
  SELECT MIN(code) INTO dado_low FROM docs;
  WHILE dado_low IS NOT NULL DO
    SELECT MAX(b.code) INTO dado_high
    FROM (SELECT code FROM docs WHERE code >= dado_low ORDER BY code LIMIT 1000) AS b;
    UPDATE docs SET state_dado_new = state WHERE code BETWEEN dado_low AND dado_high;
    SELECT MIN(code) INTO dado_low FROM docs WHERE code > dado_high;
  END WHILE;
END;

CALL docs_state_dado_fill();

DROP PROCEDURE docs_state_dado_fill;

LOCK TABLES docs WRITE;

DROP TRIGGER docs_state_dado_ins;

DROP TRIGGER docs_state_dado_upd;

ALTER TABLE docs DROP COLUMN state, RENAME COLUMN state_dado_new TO state, ALGORITHM=INSTANT;

UNLOCK TABLES;
