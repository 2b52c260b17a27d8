ALTER TABLE users ADD COLUMN nick TEXT CHECK (nick <> '');
