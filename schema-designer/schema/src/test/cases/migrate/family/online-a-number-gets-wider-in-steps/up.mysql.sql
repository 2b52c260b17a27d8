ALTER TABLE hits ADD COLUMN visits_dado_new bigint AFTER visits, ALGORITHM=INSTANT;

CREATE TRIGGER hits_visits_dado_ins BEFORE INSERT ON hits FOR EACH ROW SET NEW.visits_dado_new = NEW.visits;

CREATE TRIGGER hits_visits_dado_upd BEFORE UPDATE ON hits FOR EACH ROW SET NEW.visits_dado_new = NEW.visits;

CREATE PROCEDURE hits_visits_dado_fill() MODIFIES SQL DATA
BEGIN
  DECLARE dado_low, dado_high int;
  SELECT MIN(id) INTO dado_low FROM hits;
  WHILE dado_low IS NOT NULL DO
    SELECT MAX(b.id) INTO dado_high
    FROM (SELECT id FROM hits WHERE id >= dado_low ORDER BY id LIMIT 1000) AS b;
    UPDATE hits SET visits_dado_new = visits WHERE id BETWEEN dado_low AND dado_high;
    SELECT MIN(id) INTO dado_low FROM hits WHERE id > dado_high;
  END WHILE;
END;

CALL hits_visits_dado_fill();

DROP PROCEDURE hits_visits_dado_fill;

ALTER TABLE hits MODIFY COLUMN visits_dado_new bigint NOT NULL DEFAULT 0, ALGORITHM=INPLACE, LOCK=NONE;

LOCK TABLES hits WRITE;

DROP TRIGGER hits_visits_dado_ins;

DROP TRIGGER hits_visits_dado_upd;

ALTER TABLE hits DROP COLUMN visits, RENAME COLUMN visits_dado_new TO visits, ALGORITHM=INSTANT;

UNLOCK TABLES;
