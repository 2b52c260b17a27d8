ALTER TABLE a DROP FOREIGN KEY a_b, DROP INDEX a_b, ALGORITHM=INPLACE, LOCK=NONE;

DROP TABLE b;

DROP TABLE a;

CREATE TABLE notes (
  id int NOT NULL,
  user_id bigint,
  PRIMARY KEY (id),
  CONSTRAINT notes_ibfk_1 FOREIGN KEY (user_id) REFERENCES users (id),
  INDEX user_id (user_id)
);
