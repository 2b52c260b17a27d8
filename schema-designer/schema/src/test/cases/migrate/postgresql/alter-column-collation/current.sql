CREATE TABLE words (id bigint PRIMARY KEY, word text NOT NULL);
CREATE INDEX words_word ON words (word);
