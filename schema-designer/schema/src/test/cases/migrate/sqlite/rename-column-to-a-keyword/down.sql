ALTER TABLE users RENAME COLUMN "order" TO nick;
