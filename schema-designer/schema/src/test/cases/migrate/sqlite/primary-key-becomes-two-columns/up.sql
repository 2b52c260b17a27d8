PRAGMA foreign_keys = OFF;

BEGIN IMMEDIATE;

PRAGMA legacy_alter_table = ON;

CREATE TABLE dado_new_seats (
  row_no INTEGER,
  seat_no INTEGER NOT NULL,
  guest TEXT,
  PRIMARY KEY (row_no, seat_no)
);

INSERT INTO dado_new_seats (rowid, row_no, seat_no, guest)
SELECT rowid, row_no, seat_no, guest FROM seats;

DROP TABLE seats;

ALTER TABLE dado_new_seats RENAME TO seats;

PRAGMA legacy_alter_table = OFF;

COMMIT;

PRAGMA foreign_keys = ON;
