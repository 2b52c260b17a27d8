CREATE TABLE teams (id int NOT NULL PRIMARY KEY, n int);
CREATE TABLE players (id int NOT NULL PRIMARY KEY, team_id int, CONSTRAINT player_team FOREIGN KEY (team_id) REFERENCES teams (id) ON DELETE CASCADE);
