ALTER TABLE users RENAME COLUMN "nick name" TO nick;
