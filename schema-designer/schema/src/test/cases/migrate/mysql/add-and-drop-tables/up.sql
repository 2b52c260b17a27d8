DROP TABLE notes;

CREATE TABLE a (
  id int NOT NULL,
  b_id int,
  state enum('open','it''s done') NOT NULL DEFAULT 'open',
  PRIMARY KEY (id)
) COMMENT='Half of a circle: it''s here';

CREATE TABLE b (
  id int NOT NULL,
  a_id int COMMENT 'back',
  twice int GENERATED ALWAYS AS (`id` * 2) STORED,
  doc json,
  changed timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP,
  said varchar(20) NOT NULL DEFAULT '',
  PRIMARY KEY (id),
  CONSTRAINT b_a FOREIGN KEY (a_id) REFERENCES a (id) ON DELETE CASCADE
);

ALTER TABLE a ADD CONSTRAINT a_b FOREIGN KEY (b_id) REFERENCES b (id), ALGORITHM=COPY, LOCK=SHARED /* copies the table; writes wait until it is done */;
