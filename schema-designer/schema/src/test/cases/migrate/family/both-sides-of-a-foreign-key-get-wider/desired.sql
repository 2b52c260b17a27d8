CREATE TABLE teams (id bigint NOT NULL PRIMARY KEY);
CREATE TABLE players (id int NOT NULL PRIMARY KEY, team_id bigint, CONSTRAINT player_team FOREIGN KEY (team_id) REFERENCES teams (id));
