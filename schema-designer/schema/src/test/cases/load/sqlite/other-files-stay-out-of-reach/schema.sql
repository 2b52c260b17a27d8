.mode box
ATTACH DATABASE '/tmp/dado-must-not-be-there.db' AS other;
CREATE TABLE a (id INTEGER PRIMARY KEY);
PRAGMA writable_schema = 1;
.read other.sql
