CREATE TABLE moods (id int NOT NULL PRIMARY KEY, mood enum('it''s, fine','so-so') NOT NULL DEFAULT 'it''s, fine');
