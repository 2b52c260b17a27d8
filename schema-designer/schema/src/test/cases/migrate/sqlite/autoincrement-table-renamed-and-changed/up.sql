PRAGMA foreign_keys = OFF;

BEGIN IMMEDIATE;

ALTER TABLE tickets RENAME TO issues;

PRAGMA legacy_alter_table = ON;

CREATE TABLE dado_new_issues (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  title VARCHAR(80)
);

INSERT INTO dado_new_issues (id, title)
SELECT id, title FROM issues;

DELETE FROM sqlite_sequence WHERE name = 'dado_new_issues';

INSERT INTO sqlite_sequence (name, seq)
SELECT 'dado_new_issues', seq FROM sqlite_sequence WHERE name = 'issues';

DROP TABLE issues;

ALTER TABLE dado_new_issues RENAME TO issues;

PRAGMA legacy_alter_table = OFF;

COMMIT;

PRAGMA foreign_keys = ON;
