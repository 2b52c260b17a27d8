CREATE TABLE langs (id int NOT NULL PRIMARY KEY, code int NOT NULL, UNIQUE KEY lang_code (code));
CREATE TABLE words (id int NOT NULL PRIMARY KEY, lang int, CONSTRAINT word_lang FOREIGN KEY (lang) REFERENCES langs (code));
