CREATE TABLE teams (id bigint NOT NULL AUTO_INCREMENT PRIMARY KEY);
CREATE TABLE players (id int NOT NULL PRIMARY KEY, team_id bigint NOT NULL, CONSTRAINT player_team FOREIGN KEY (team_id) REFERENCES teams (id) ON DELETE CASCADE);
CREATE TABLE games (id int NOT NULL PRIMARY KEY, home bigint, away bigint, CONSTRAINT game_home FOREIGN KEY (home) REFERENCES teams (id), CONSTRAINT game_away FOREIGN KEY (away) REFERENCES teams (id));
