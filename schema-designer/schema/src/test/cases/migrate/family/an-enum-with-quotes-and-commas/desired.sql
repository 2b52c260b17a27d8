CREATE TABLE moods (id int NOT NULL PRIMARY KEY, mood enum('it''s, fine','so-so','a "bad" one') NOT NULL DEFAULT 'it''s, fine');
