ALTER TABLE users RENAME COLUMN address TO email;
