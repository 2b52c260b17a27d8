ALTER TABLE users ADD CONSTRAINT c CHECK (length(nick) < 9 /* not too long */ OR nick IS NULL /* or none */);
