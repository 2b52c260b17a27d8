CREATE TABLE langs (code varchar(8) NOT NULL PRIMARY KEY) CHARACTER SET latin1 COLLATE latin1_german1_ci;
CREATE TABLE words (id int NOT NULL PRIMARY KEY, lang varchar(8), CONSTRAINT word_lang FOREIGN KEY (lang) REFERENCES langs (code)) CHARACTER SET latin1 COLLATE latin1_german1_ci;
