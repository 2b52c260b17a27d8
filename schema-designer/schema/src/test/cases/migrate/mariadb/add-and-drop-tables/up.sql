DROP TABLE notes;

CREATE TABLE a (
  id int(11) NOT NULL,
  b_id int(11),
  state enum('open','it''s done') NOT NULL DEFAULT 'open',
  PRIMARY KEY (id)
) COMMENT='Half of a circle: it''s here';

CREATE TABLE b (
  id int(11) NOT NULL,
  a_id int(11) COMMENT 'back',
  twice int(11) GENERATED ALWAYS AS (`id` * 2) STORED,
  doc json,
  changed timestamp NOT NULL DEFAULT current_timestamp() ON UPDATE CURRENT_TIMESTAMP(),
  said varchar(20) NOT NULL DEFAULT '',
  PRIMARY KEY (id),
  CONSTRAINT b_a FOREIGN KEY (a_id) REFERENCES a (id) ON DELETE CASCADE
);

ALTER TABLE a ADD CONSTRAINT a_b FOREIGN KEY (b_id) REFERENCES b (id), ALGORITHM=COPY, LOCK=NONE /* copies the table; writes go on meanwhile */;
