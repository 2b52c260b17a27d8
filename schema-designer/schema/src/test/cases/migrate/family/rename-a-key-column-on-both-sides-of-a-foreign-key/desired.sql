CREATE TABLE teams (team_id int NOT NULL PRIMARY KEY);
CREATE TABLE players (id int NOT NULL PRIMARY KEY, team_id int, CONSTRAINT player_team FOREIGN KEY (team_id) REFERENCES teams (team_id));
