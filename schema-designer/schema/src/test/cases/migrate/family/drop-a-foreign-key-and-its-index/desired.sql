CREATE TABLE teams (id int NOT NULL PRIMARY KEY);
CREATE TABLE players (id int NOT NULL PRIMARY KEY, team_id int);
