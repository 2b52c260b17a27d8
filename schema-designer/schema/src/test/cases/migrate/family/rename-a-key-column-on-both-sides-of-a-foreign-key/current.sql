CREATE TABLE teams (id int NOT NULL PRIMARY KEY);
CREATE TABLE players (id int NOT NULL PRIMARY KEY, team int, CONSTRAINT player_team FOREIGN KEY (team) REFERENCES teams (id));
