CREATE TABLE teams (id int NOT NULL PRIMARY KEY);
CREATE TABLE players (id int NOT NULL PRIMARY KEY, team_id int, a int, b int, KEY by_team (team_id, a), CONSTRAINT player_team FOREIGN KEY (team_id) REFERENCES teams (id));
