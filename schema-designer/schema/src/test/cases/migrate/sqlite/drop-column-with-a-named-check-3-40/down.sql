ALTER TABLE users ADD COLUMN nick TEXT CONSTRAINT named CHECK (nick <> '');
