ALTER TABLE users RENAME COLUMN nick TO "nick name";
